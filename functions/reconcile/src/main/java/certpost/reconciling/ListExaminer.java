package certpost.reconciling;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.BatchPart;
import certpost.domain.books.Count;
import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.Ledger;
import certpost.domain.books.Sums;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds each list against its certificates and its manifest. */
final class ListExaminer implements Examiner<BatchPart> {
    private static final int AT_A_TIME = 5;
    /** The place of a manifest, beside the numbers of parts. */
    private static final int MANIFEST = -1;

    private final Stores stores;

    ListExaminer(Stores stores) {
        this.stores = stores;
    }

    @Override
    public Ledger<BatchPart> ledger() {
        return stores.batchLedger();
    }

    @Override
    public int linesAtATime() {
        return AT_A_TIME;
    }

    @Override
    public Examined examine(List<BatchPart> lines) {
        Sums sums = Sums.none();
        var suspects = new ArrayList<Suspect>();
        for (BatchPart line : lines) {
            int part = line instanceof BatchPart.Chunk chunk ? chunk.number() : MANIFEST;
            String place = Places.of(line.batch(), part);
            lookAgain(place).forEach(difference -> suspects.add(new Suspect(place, difference)));
            if (line instanceof BatchPart.Chunk chunk) {
                sums = sums.plus(stores.batches()
                        .find(line.batch())
                        .map(sealed -> listed(sealed, chunk.number(), chunk.chunk()))
                        .orElseGet(Sums::none));
            }
        }
        return new Examined(sums, suspects);
    }

    private static Sums listed(Batch sealed, int part, ListChunk chunk) {
        Sums sums = Sums.none();
        for (int i = 0; i < chunk.entries().size(); i++) {
            if (!sealed.leftOut().contains(sequence(part, i))) {
                sums = sums
                        .plus(Sums.of(chunk.entries().get(i).key().certificate().session(), Map.of(Count.LISTED, 1L)));
            }
        }
        return sums;
    }

    private static int sequence(int part, int index) {
        return part * ListChunk.MOST + index + 1;
    }

    /** Lists never change, so whoever looks whether they are sealed before anything else sees what is true then. */
    @Override
    public List<Difference> lookAgain(String place) {
        BatchId batch = Places.batch(place);
        int part = Places.part(place);
        boolean isDone = stores.closings().isFinished(batch.window());
        Optional<Batch> manifest = stores.batches().find(batch);
        if (part == MANIFEST) {
            return manifest.stream().flatMap(sealed -> miscounted(sealed).stream()).toList();
        }
        Optional<ListChunk> chunk = stores.batches().chunk(batch, part);
        if (manifest.isEmpty()) {
            boolean isOpen = isDone && part == 0 && chunk.filter(found -> !found.entries().isEmpty()).isPresent();
            return isOpen ? List.of(new Difference(DifferenceKind.LIST_NOT_SEALED, batch.toString(), "")) : List.of();
        }
        return chunk.map(sealed -> notPlaced(manifest.get(), part, sealed)).orElse(List.of());
    }

    private Optional<Difference> miscounted(Batch manifest) {
        int listed = stores.batches().list(manifest.id()).stream().mapToInt(chunk -> chunk.entries().size()).sum();
        return listed == manifest.count() + manifest.leftOut().size()
                ? Optional.empty()
                : Optional.of(new Difference(DifferenceKind.MANIFEST_MISCOUNTED, manifest.id().toString(),
                        manifest.count() + " and " + manifest.leftOut().size() + " left out for " + listed));
    }

    private List<Difference> notPlaced(Batch batch, int part, ListChunk chunk) {
        Map<CertificateKey, Certificate> now = stores.certificates()
                .findAll(chunk.entries().stream().map(Entry::key).toList());
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < chunk.entries().size(); i++) {
            var place = new BatchPlace(batch.id(), sequence(part, i));
            Certificate certificate = now.get(chunk.entries().get(i).key());
            boolean isThere = certificate != null && certificate.in(place).isPresent();
            if (!isThere && !batch.leftOut().contains(place.sequence())) {
                differences.add(notPlaced(place, certificate));
            }
        }
        return differences;
    }

    private static Difference notPlaced(BatchPlace place, @Nullable Certificate certificate) {
        String listed = place.batch() + "#" + place.sequence();
        return certificate == null
                ? new Difference(DifferenceKind.LISTED_NOT_PLACED, listed, "missing")
                : new Difference(DifferenceKind.LISTED_NOT_PLACED, certificate.reference().value(), listed);
    }
}
