package certpost.closing;

import certpost.aws.batches.Sealing;
import certpost.closing.ListWriting.BatchList;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.closing.Closing;
import java.time.InstantSource;
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
    Optional<Integer> make(ListWriting lists, Closing closing, Lease lease) {
        while (true) {
            Optional<BatchList> list = lists.next();
            if (list.isEmpty() || !isMade(list.get(), closing, lease)) {
                return Optional.empty();
            }
            if (list.get().last()) {
                // A number whose list is no more than its end is spent too: the next pass could not write into it.
                return Optional.of(list.get().batch().number() + 1);
            }
        }
    }

    private boolean isMade(BatchList list, Closing closing, Lease lease) {
        return list.entries().isEmpty() || batches.find(list.batch()).isPresent() || sealing.seal(list.batch(),
                closing.window(), Batch.PRINTING_HOUSE, list.entries(), list.read(), lease::stillHeld);
    }
}
