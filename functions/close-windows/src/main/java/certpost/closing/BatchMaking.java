package certpost.closing;

import certpost.aws.batches.Sealing;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.closing.Closing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes the printing house's batches of a window's lists. */
final class BatchMaking {
    private final BatchStore batches;
    private final Sealing sealing;

    BatchMaking(CertificateStore certificates, BatchStore batches, InstantSource clock) {
        this.batches = batches;
        this.sealing = new Sealing(certificates, batches, clock);
    }

    /** Makes all batches of a pass; the number of the next batch, or empty where the lease was lost on the way. */
    Optional<Integer> make(Closing closing, Lease lease) {
        for (int number = closing.firstBatch();; number++) {
            var batch = new BatchId(closing.window().id(), number);
            List<ListChunk> list = batches.list(batch);
            List<Entry> entries = list.stream().flatMap(chunk -> chunk.entries().stream()).toList();
            if (!entries.isEmpty() && batches.find(batch).isEmpty()
                    && !sealing.seal(batch, closing.window(), Batch.PRINTING_HOUSE, entries, lease::stillHeld)) {
                return Optional.empty();
            }
            if (list.isEmpty() || list.getLast().last()) {
                // A number whose list is no more than its end is spent too: the next pass could not write into it.
                return Optional.of(list.isEmpty() ? number : number + 1);
            }
        }
    }
}
