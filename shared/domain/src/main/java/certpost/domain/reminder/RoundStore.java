package certpost.domain.reminder;

import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how far rounds have come, so that whoever resumes one begins where the last one stopped. */
public interface RoundStore {

    /**
     * Takes a round, new or begun. Empty where somebody else holds it, or where it was gone to its end and is to be gone
     * again later only.
     */
    Optional<Round> claim(RoundKey key, String owner, Instant now, Instant leaseUntil);

    /** Remembers where to go on, and holds on to the round; false where somebody else has taken it. */
    boolean advance(Round round, String cursor, Instant leaseUntil);

    /** The round is gone to its end, to be gone again from that time on. False where somebody else has taken it. */
    boolean finished(Round round, Instant again);

    /** Which rounds a window had, finished or not, in no particular order, read consistently. */
    List<RoundKey> ofWindow(WindowId window);
}
