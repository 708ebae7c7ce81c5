package certpost.domain.reminder;

import certpost.domain.notice.Occasion;
import certpost.domain.window.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * One way through the roster of a window's exam session to write the notices of one occasion, gone by one worker at a
 * time.
 *
 * @param cursor behind which page of the roster it goes on; none at its beginning
 * @param owner who goes
 */
public record Round(RoundKey key, @Nullable String cursor, String owner) {
    /**
     * Which round.
     *
     * @param version of the window: whenever its end is moved, rounds begin anew
     */
    public record RoundKey(WindowId window, long version, Occasion occasion) {}
}
