package certpost.domain.reminder;

import certpost.domain.notice.Occasion;
import java.time.Instant;

/**
 * For how long an occasion is what holders are to be told of a window.
 *
 * @param until the first instant of the next turn, or at which the window closes
 */
public record Turn(Occasion occasion, Instant from, Instant until) {
    public Turn {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a turn ends after it begins");
        }
    }

    boolean isAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
