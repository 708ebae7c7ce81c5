package certpost.aws.batches;

import certpost.aws.csv.Labels;
import certpost.aws.dynamodb.Parallel;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.window.Window;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Makes a batch of its list: marks each certificate with its place, then seals the batch with the labels' digest. */
public final class Sealing {
    /** So many are marked with one look at the right to do so. */
    private static final int MARKED_AT_ONCE = 800;

    private final CertificateStore certificates;
    private final CertificateLookUp lookUp;
    private final BatchStore batches;
    private final InstantSource clock;

    public Sealing(CertificateStore certificates, BatchStore batches, InstantSource clock) {
        this.certificates = certificates;
        this.lookUp = new CertificateLookUp(certificates);
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Makes the batch, or the rest of it. Who does not wait any more as the list has it, handed over at the counter,
     * rejected or withdrawn since, is left out for good: the write of a place decides which came first.
     *
     * @param servedTo see {@link Batch}
     * @param list the whole list, in order
     * @param read certificates that were waiting as the list has them when they were looked up for it; where they do not
     *     any more, the write of a place is refused
     * @param stillHeld whether the right to work on it still stands; asked again and again
     * @return false where that right was lost on the way
     */
    public boolean seal(BatchId batch, Window window, String servedTo, List<Entry> list, Map<Entry, Certificate> read,
            BooleanSupplier stillHeld) {
        var marked = new ArrayList<Optional<Certificate>>();
        for (int from = 0; from < list.size(); from += MARKED_AT_ONCE) {
            if (!stillHeld.getAsBoolean()) {
                return false;
            }
            marked.addAll(
                    markAtOnce(batch, from, list.subList(from, Math.min(from + MARKED_AT_ONCE, list.size())), read));
        }
        var inOrder = new ArrayList<Certificate>();
        var leftOut = new HashSet<Integer>();
        for (int i = 0; i < marked.size(); i++) {
            int place = i + 1;
            marked.get(i).ifPresentOrElse(inOrder::add, () -> leftOut.add(place));
        }
        // Nothing is to be mailed of a batch that all have left.
        BatchState state = inOrder.isEmpty() ? BatchState.SENT : BatchState.READY;
        batches.putManifest(new Batch(batch, window.channel(), servedTo, state, inOrder.size(), leftOut,
                Labels.sha256(Labels.of(inOrder)), clock.instant()));
        return true;
    }

    private List<Optional<Certificate>> markAtOnce(BatchId batch, int from, List<Entry> entries,
            Map<Entry, Certificate> read) {
        Map<CertificateKey, Certificate> found = lookUp
                .now(entries.stream().filter(entry -> !read.containsKey(entry)).map(Entry::key).toList());
        var markings = new ArrayList<Callable<Optional<Certificate>>>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            var certificate = Objects.requireNonNull(read.getOrDefault(entry, found.get(entry.key())),
                    "a listed certificate exists");
            var place = new BatchPlace(batch, from + i + 1);
            markings.add(() -> marked(certificate, entry, place));
        }
        return Parallel.allUnlessOneFails(markings);
    }

    private Optional<Certificate> marked(Certificate certificate, Entry entry, BatchPlace place) {
        Optional<Certificate> before = certificate.in(place);
        if (before.isPresent() || !certificate.waitsFor(place.batch().window(), entry.order())) {
            return before;
        }
        Certificate marked = certificate.batched(place, clock.instant());
        return switch (certificates.write(marked, place.batch() + "#" + place.sequence())) {
            case Written.Done() -> Optional.of(marked);
            case Written.Conflict(var newer) -> marked(newer, entry, place);
        };
    }
}
