package certpost.closing;

import certpost.closing.Eligible.Listed;
import certpost.closing.Eligible.Piece;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.closing.Closing;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes which certificates go into a window's batches, in order of registration, chunk by chunk, each chunk once. The
 * lists are the truth: whoever resumes begins behind their end, and the chunk marked as last ends them for everybody.
 */
final class ListWriting {
    private final Closing closing;
    private final Lease lease;
    private final CertificateStore certificates;
    private final ApplicationIndex index;
    private final BatchStore batches;
    private final InstantSource clock;

    private int number;
    /** Whom the lists have last, as far as they have been read or written. */
    private @Nullable RegistrationOrder after;
    /** Those behind that one, in part looked up already; null where others may have listed them. */
    private @Nullable Eligible eligible;

    ListWriting(Closing closing, Lease lease, CertificateStore certificates, ApplicationIndex index, BatchStore batches,
            InstantSource clock) {
        this.closing = closing;
        this.lease = lease;
        this.certificates = certificates;
        this.index = index;
        this.batches = batches;
        this.clock = clock;
        this.number = closing.firstBatch();
    }

    /**
     * A batch's whole list.
     *
     * @param read those of its certificates that were looked up for it, as they were then
     * @param last whether the window's lists end with it
     */
    record BatchList(BatchId batch, List<Entry> entries, Map<Entry, Certificate> read, boolean last) {}

    /** The next batch's list, from the closing's first, written to its end; empty where the lease was lost on the way. */
    Optional<BatchList> next() {
        var batch = new BatchId(closing.window().id(), number++);
        var read = new HashMap<Entry, Certificate>();
        while (true) {
            List<ListChunk> chunks = batches.list(batch);
            List<Entry> entries = chunks.stream().map(ListChunk::entries).flatMap(List::stream).toList();
            goBehind(entries);
            boolean last = !chunks.isEmpty() && chunks.getLast().last();
            if (last || chunks.size() == ListChunk.IN_A_BATCH) {
                return Optional.of(new BatchList(batch, entries, read, last));
            }
            if (!lease.stillHeld()) {
                return Optional.empty();
            }
            writeOn(batch, chunks.size(), read);
        }
    }

    /** What others have written moves on the place behind which it goes on. */
    private void goBehind(List<Entry> entries) {
        if (!entries.isEmpty() && !entries.getLast().order().equals(after)) {
            after = entries.getLast().order();
            eligible = null;
        }
    }

    /** Writes chunks until the batch's list ends, or until somebody else has written one, or has the lease. */
    private void writeOn(BatchId batch, int from, Map<Entry, Certificate> read) {
        if (eligible == null) {
            eligible = new Eligible(closing, index.waiting(closing.window().id(), after), certificates, clock);
        }
        for (int part = from; part < ListChunk.IN_A_BATCH; part++) {
            Piece piece = eligible.next(ListChunk.MOST);
            List<Entry> entries = piece.listed().stream().map(Listed::entry).toList();
            if (!batches.putChunk(batch, part, new ListChunk(entries, piece.last()))) {
                eligible = null;
                return;
            }
            piece.listed().forEach(listed -> read.put(listed.entry(), listed.certificate()));
            if (piece.last()) {
                return;
            }
            after = entries.getLast().order();
            if (!lease.stillHeld()) {
                return;
            }
        }
    }
}
