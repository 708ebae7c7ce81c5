package certpost.domain.closing;

import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which windows are due for closing, and who is at it. */
public interface ClosingStore {

    /** Windows whose closing, or second look, was due by that time. May lag behind. */
    List<WindowId> due(Instant by);

    /**
     * Takes a window for closing: from now on nobody can change it. Empty where it is not due by that time, or somebody
     * else holds it.
     */
    Optional<Closing> claim(WindowId window, Instant dueBy, String owner, Instant now, Instant leaseUntil);

    /** Holds on to it; false where somebody else has taken it. */
    boolean renew(Closing closing, Instant leaseUntil);

    /** The pass is complete: the window is closed, and due for another look at that time. False where the lease is lost. */
    boolean passed(Closing closing, int nextFirstBatch, Instant nextLook);

    /** Nothing is left to do with the window, unless it is to be looked at again. False where the lease is lost. */
    boolean finished(Closing closing, int nextFirstBatch);

    /** Whether nothing is left to do with a window, read consistently. */
    boolean isFinished(WindowId window);

    /** Makes a finished window due for another look at that time; false where it is not finished. */
    boolean lookAgain(WindowId window, Instant at);
}
