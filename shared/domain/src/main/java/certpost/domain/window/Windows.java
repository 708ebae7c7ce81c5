package certpost.domain.window;

import certpost.domain.Page;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows windows, for those who never change them. */
public interface Windows {

    /** The window as it is now, read consistently. */
    Optional<Window> find(WindowId id);

    /** Windows in no particular order. */
    default Page<Window> list(@Nullable String cursor, int limit) {
        return list(_ -> true, cursor, limit);
    }

    /** Those of the windows, in no particular order; no cursor names one of the others. */
    Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit);
}
