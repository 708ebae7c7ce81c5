package certpost.domain.queue;

import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which queues are to be cut, and who is at it; one cut at a time for each window. */
public interface QueueStore {

    /** What came of a wish. */
    sealed interface Wished {
        /** It is kept, or was kept before under its id; the number that its batch will have. */
        record Kept(int batch) implements Wished {}

        /** It was carried out before, under its id. */
        record Done() implements Wished {}

        /** Another cut is still to be carried out. */
        record Busy(Cut other) implements Wished {}
    }

    /** Keeps a wish. */
    Wished wish(WindowId window, Cut cut);

    /** Windows with a cut to be carried out, the longest waiting first. May lag behind. */
    List<WindowId> waiting();

    /** Takes a cut over; empty where there is none, or somebody else is at it. */
    Optional<Cutting> claim(WindowId window, String owner, Instant now, Instant leaseUntil);

    /** Holds on to it; false where somebody else has taken it. */
    boolean renew(Cutting cutting, Instant leaseUntil);

    /** It is carried out. False where somebody else has taken it. */
    boolean done(Cutting cutting, int nextBatch);
}
