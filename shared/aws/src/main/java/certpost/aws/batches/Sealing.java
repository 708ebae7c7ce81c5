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
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Makes a batch of its list: marks each certificate with its place, then seals the batch with the labels' digest. */
public final class Sealing {
    /** Certificates of a group: looked up at once, then marked one after the other while other groups are under way. */
    private static final int LOOKED_UP = 100;
    /** A group for each of those that are asked at once. */
    private static final int MARKED_AT_ONCE = 8 * LOOKED_UP;

    private final CertificateStore certificates;
    private final BatchStore batches;
    private final InstantSource clock;

    public Sealing(CertificateStore certificates, BatchStore batches, InstantSource clock) {
        this.certificates = certificates;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Makes the batch, or the rest of it. Who does not wait any more as the list has it, handed over at the counter,
     * rejected or withdrawn since, is left out for good: the write of a place decides which came first.
     *
     * @param servedTo see {@link Batch}
     * @param list the whole list, in order
     * @param read those of its certificates that have been looked up already; an old one is as good, since the write of
     *     its place would be refused
     * @param stillHeld whether the right to work on it still stands; asked again and again
     * @return false where that right was lost on the way
     */
    public boolean seal(BatchId batch, Window window, String servedTo, List<Entry> list,
            Map<CertificateKey, Certificate> read, BooleanSupplier stillHeld) {
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
            Map<CertificateKey, Certificate> read) {
        var groups = new ArrayList<Callable<List<Optional<Certificate>>>>();
        for (int i = 0; i < entries.size(); i += LOOKED_UP) {
            int first = from + i;
            List<Entry> group = entries.subList(i, Math.min(i + LOOKED_UP, entries.size()));
            groups.add(() -> mark(batch, first, group, read));
        }
        return Parallel.all(groups).stream().flatMap(List::stream).toList();
    }

    private List<Optional<Certificate>> mark(BatchId batch, int from, List<Entry> entries,
            Map<CertificateKey, Certificate> read) {
        List<CertificateKey> unread = entries.stream().map(Entry::key).filter(key -> !read.containsKey(key)).toList();
        Map<CertificateKey, Certificate> found = unread.isEmpty() ? Map.of() : certificates.findAll(unread);
        var marked = new ArrayList<Optional<Certificate>>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            var certificate = Objects.requireNonNull(read.getOrDefault(entry.key(), found.get(entry.key())),
                    "a listed certificate exists");
            marked.add(marked(certificate, entry, new BatchPlace(batch, from + i + 1)));
        }
        return marked;
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
