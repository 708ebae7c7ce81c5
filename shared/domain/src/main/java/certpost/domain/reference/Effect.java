package certpost.domain.reference;

import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change of facts would mean for windows: the rule proposes, and staff decide (R7), so no window is moved by it. */
@FunctionalInterface
public interface Effect {

    /**
     * A window that a change would touch.
     *
     * @param how a sentence for staff
     * @param wouldCloseAt where its end would be counted to now; null where that does not change
     */
    record Touch(Window window, String how, @Nullable Instant wouldCloseAt) {}

    /** How the change would touch a window, if it would. */
    Optional<Touch> on(Window window);

    /** A change that touches no window. */
    static Effect none() {
        return _ -> Optional.empty();
    }
}
