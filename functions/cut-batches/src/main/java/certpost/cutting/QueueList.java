package certpost.cutting;

import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.queue.Cutting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes which certificates go into a batch: those that are approved, from the head of the queue, in order of
 * registration; chunk by chunk, each chunk once. The list is the truth: whoever resumes goes on behind its end.
 */
final class QueueList {
    /** How many certificates are looked up at once. */
    private static final int LOOKED_UP = 100;

    private final CertificateStore certificates;
    private final ApplicationIndex index;
    private final BatchStore batches;
    private final InstantSource clock;

    QueueList(CertificateStore certificates, ApplicationIndex index, BatchStore batches, InstantSource clock) {
        this.certificates = certificates;
        this.index = index;
        this.batches = batches;
        this.clock = clock;
    }

    /** Writes the list to its end; false where the lease was lost on the way. */
    boolean write(Cutting cutting, BooleanSupplier stillHeld) {
        var batch = new BatchId(cutting.window(), cutting.batch());
        while (true) {
            List<ListChunk> written = batches.list(batch);
            if (!written.isEmpty() && written.getLast().last()) {
                return true;
            }
            if (!stillHeld.getAsBoolean()) {
                return false;
            }
            int count = written.stream().mapToInt(chunk -> chunk.entries().size()).sum();
            RegistrationOrder after = written.isEmpty() ? null : written.getLast().entries().getLast().order();
            ListChunk next = next(cutting, cutting.cut().count() - count, after);
            if (written.isEmpty() && next.entries().isEmpty()) {
                return true;
            }
            batches.putChunk(batch, written.size(), next);
        }
    }

    private ListChunk next(Cutting cutting, int wanted, @Nullable RegistrationOrder after) {
        int most = Math.min(wanted, ListChunk.MOST);
        Iterator<Entry> entries = index.waiting(cutting.window(), after);
        var chosen = new ArrayList<Entry>();
        while (chosen.size() <= most && entries.hasNext()) {
            chosen.addAll(approved(cutting, some(entries)));
        }
        boolean last = wanted <= ListChunk.MOST || chosen.size() <= most;
        return new ListChunk(chosen.subList(0, Math.min(most, chosen.size())), last);
    }

    private static List<Entry> some(Iterator<Entry> entries) {
        var some = new ArrayList<Entry>();
        while (some.size() < LOOKED_UP && entries.hasNext()) {
            some.add(entries.next());
        }
        return some;
    }

    /** By what the certificates say now and not by what the index remembers. */
    private List<Entry> approved(Cutting cutting, List<Entry> some) {
        Map<CertificateKey, Certificate> now = certificates.findAll(some.stream().map(Entry::key).toList());
        return some.stream().filter(entry -> isApproved(cutting, entry, now.get(entry.key()))).toList();
    }

    private boolean isApproved(Cutting cutting, Entry entry, @Nullable Certificate certificate) {
        if (certificate == null || certificate.state() != CertificateState.APPROVED
                || !certificate.waitsFor(cutting.window(), entry.order())) {
            return false;
        }
        if (certificate.roster().checkStatus() == CheckStatus.CLEARED) {
            return approval(certificate).at().isBefore(cutting.cut().approvedBefore());
        }
        String writeId = "cutting-" + cutting.window() + "-" + cutting.batch();
        return switch (certificates.write(certificate.rejected(clock.instant(), writeId), writeId)) {
            case Written.Done() -> false;
            case Written.Conflict(var newer) -> isApproved(cutting, entry, newer);
        };
    }

    private static Fact approval(Certificate certificate) {
        return certificate.timeline()
                .reversed()
                .stream()
                .filter(fact -> fact.kind() == FactKind.APPROVED)
                .findFirst()
                .orElseThrow();
    }
}
