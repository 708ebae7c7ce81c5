package certpost.closing;

import certpost.aws.batches.Sealing;
import certpost.aws.dynamodb.Parallel;
import certpost.closing.ListWriting.BatchList;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchStore;
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

    /**
     * Makes all batches of a pass, each while the next one's list is written; the number of the next batch, or empty where
     * the lease was lost on the way.
     */
    Optional<Integer> make(ListWriting lists, Closing closing, Lease lease) {
        Optional<BatchList> list = lists.next();
        while (list.isPresent()) {
            BatchList next = list.get();
            if (next.last()) {
                // A number whose list is no more than its end is spent too: the next pass could not write into it.
                return made(next, closing, lease).map(last -> last.batch().number() + 1);
            }
            List<Optional<BatchList>> both = Parallel.all(List.of(() -> made(next, closing, lease), lists::next));
            list = both.getFirst().flatMap(_ -> both.getLast());
        }
        return Optional.empty();
    }

    /** The list of which the batch is made now; empty where the lease was lost on the way. */
    private Optional<BatchList> made(BatchList list, Closing closing, Lease lease) {
        boolean isMade = list.entries().isEmpty() || batches.find(list.batch()).isPresent() || sealing.seal(
                list.batch(), closing.window(), Batch.PRINTING_HOUSE, list.entries(), list.read(), lease::stillHeld);
        return isMade ? Optional.of(list) : Optional.empty();
    }
}
