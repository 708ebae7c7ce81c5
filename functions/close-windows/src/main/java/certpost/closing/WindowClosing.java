package certpost.closing;

import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.closing.Closing;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Closes one window: claims it, writes the list of each batch, and makes the batch of it. It looks twice, since the index
 * may show an application only after the first look.
 */
final class WindowClosing {
    /** Longer than a chunk of a list takes, or those of a batch that are marked with one look at it; renewed with each. */
    static final Duration LEASE = Duration.ofMinutes(2);
    /** An index lags by a second or so; this is ample. */
    static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(5);

    private static final int LAST_PASS = 2;

    /** What a run did to a window. */
    enum Outcome {
        /** Somebody else is at it, or it is not due any more. */
        NOT_TAKEN,
        /** Its batches are made; it is looked at once more later. */
        BATCHED,
        /** Nothing is left to do. */
        FINISHED,
        /** Somebody else took over in between. */
        TAKEN_AWAY
    }

    private final ClosingStore closings;
    private final CertificateStore certificates;
    private final ApplicationIndex index;
    private final BatchStore batches;
    private final InstantSource clock;
    private final BatchMaking making;

    WindowClosing(ClosingStore closings, CertificateStore certificates, ApplicationIndex index, BatchStore batches,
            InstantSource clock) {
        this.closings = closings;
        this.certificates = certificates;
        this.index = index;
        this.batches = batches;
        this.clock = clock;
        this.making = new BatchMaking(certificates, batches, clock);
    }

    Outcome close(WindowId window, Instant dueBy, String owner) {
        Instant now = clock.instant();
        Optional<Closing> claimed = closings.claim(window, dueBy, owner, now, now.plus(LEASE));
        if (claimed.isEmpty()) {
            return Outcome.NOT_TAKEN;
        }
        Closing closing = claimed.get();
        var lease = new Lease(closings, closing, clock);
        if (closing.window().channel() != Channel.DIRECT) {
            // What goes by the agency is reviewed, and batched from the queue.
            return closings.finished(closing, closing.firstBatch()) ? Outcome.FINISHED : Outcome.TAKEN_AWAY;
        }
        var lists = new ListWriting(closing, lease, certificates, index, batches, clock);
        Optional<Integer> nextBatch = making.make(lists, closing, lease);
        if (nextBatch.isEmpty()) {
            return Outcome.TAKEN_AWAY;
        }
        if (closing.pass() == LAST_PASS) {
            return closings.finished(closing, nextBatch.get()) ? Outcome.FINISHED : Outcome.TAKEN_AWAY;
        }
        return closings.passed(closing, nextBatch.get(), clock.instant().plus(UNTIL_NEXT_LOOK))
                ? Outcome.BATCHED
                : Outcome.TAKEN_AWAY;
    }
}
