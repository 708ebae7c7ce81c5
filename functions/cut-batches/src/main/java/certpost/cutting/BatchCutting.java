package certpost.cutting;

import certpost.aws.batches.Sealing;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.queue.Cutting;
import certpost.domain.queue.QueueStore;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Carries out one cut: claims it, writes the list, makes the batch, and serves it to the agency itself (R15). */
final class BatchCutting {
    /** Longer than those of a batch take that are marked with one look at it; renewed with each. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final QueueStore queues;
    private final Windows windows;
    private final BatchStore batches;
    private final QueueList list;
    private final Sealing sealing;
    private final InstantSource clock;

    /** What a run did to a queue. */
    enum Outcome {
        /** Somebody else is at it, or nothing is wished for any more. */
        NOT_TAKEN,
        /** A batch is made. */
        CUT,
        /** Nobody approved is waiting. */
        EMPTY,
        /** Somebody else took over in between. */
        TAKEN_AWAY
    }

    BatchCutting(QueueStore queues, Windows windows, CertificateStore certificates, ApplicationIndex index,
            BatchStore batches, InstantSource clock) {
        this.queues = queues;
        this.windows = windows;
        this.batches = batches;
        this.list = new QueueList(certificates, index, batches, clock);
        this.sealing = new Sealing(certificates, batches, clock);
        this.clock = clock;
    }

    Outcome cut(WindowId window, String owner) {
        Instant now = clock.instant();
        Optional<Cutting> claimed = queues.claim(window, owner, now, now.plus(LEASE));
        if (claimed.isEmpty()) {
            return Outcome.NOT_TAKEN;
        }
        Cutting cutting = claimed.get();
        BooleanSupplier stillHeld = () -> queues.renew(cutting, clock.instant().plus(LEASE));
        if (!list.write(cutting, stillHeld)) {
            return Outcome.TAKEN_AWAY;
        }
        BatchId batch = new BatchId(window, cutting.batch());
        List<Entry> entries = batches.list(batch).stream().map(ListChunk::entries).flatMap(List::stream).toList();
        if (entries.isEmpty()) {
            return queues.done(cutting, cutting.batch()) ? Outcome.EMPTY : Outcome.TAKEN_AWAY;
        }
        Window of = windows.find(window).orElseThrow();
        if (batches.find(batch).isEmpty() && !sealing.seal(batch, of, of.authority(), entries, Map.of(), stillHeld)) {
            return Outcome.TAKEN_AWAY;
        }
        return queues.done(cutting, cutting.batch() + 1) ? Outcome.CUT : Outcome.TAKEN_AWAY;
    }
}
