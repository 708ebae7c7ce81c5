package certpost.closing;

import certpost.aws.csv.Labels;
import certpost.aws.dynamodb.Parallel;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.closing.Closing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes batches of lists: marks each certificate with its place, then seals the batch with the labels' digest. */
final class BatchMaking {
    /** Certificates read at once. */
    private static final int LOOKED_UP = 100;

    private final CertificateStore certificates;
    private final BatchStore batches;
    private final InstantSource clock;

    BatchMaking(CertificateStore certificates, BatchStore batches, InstantSource clock) {
        this.certificates = certificates;
        this.batches = batches;
        this.clock = clock;
    }

    /** Makes all batches of a pass; the number of the next batch, or empty where the lease was lost on the way. */
    Optional<Integer> make(Closing closing, Lease lease) {
        for (int number = closing.firstBatch();; number++) {
            var batch = new BatchId(closing.window().id(), number);
            List<ListChunk> list = batches.list(batch);
            List<CertificateKey> keys = list.stream()
                    .flatMap(chunk -> chunk.entries().stream())
                    .map(Entry::key)
                    .toList();
            if (!keys.isEmpty() && batches.find(batch).isEmpty() && !make(closing, batch, keys, lease)) {
                return Optional.empty();
            }
            if (list.isEmpty() || list.getLast().last()) {
                // A number whose list is no more than its end is spent too: the next pass could not write into it.
                return Optional.of(list.isEmpty() ? number : number + 1);
            }
        }
    }

    private boolean make(Closing closing, BatchId batch, List<CertificateKey> keys, Lease lease) {
        var inOrder = new ArrayList<Certificate>();
        for (int from = 0; from < keys.size(); from += LOOKED_UP) {
            if (!lease.stillHeld()) {
                return false;
            }
            inOrder.addAll(mark(batch, from, keys.subList(from, Math.min(from + LOOKED_UP, keys.size()))));
        }
        batches.putManifest(new Batch(batch, closing.window().channel(), Batch.PRINTING_HOUSE, BatchState.READY,
                inOrder.size(), Labels.sha256(Labels.of(inOrder)), clock.instant()));
        return true;
    }

    private List<Certificate> mark(BatchId batch, int from, List<CertificateKey> keys) {
        Map<CertificateKey, Certificate> now = certificates.findAll(keys);
        var marks = new ArrayList<Callable<Certificate>>();
        for (int i = 0; i < keys.size(); i++) {
            var certificate = Objects.requireNonNull(now.get(keys.get(i)), "a listed certificate exists");
            var place = new BatchPlace(batch, from + i + 1);
            marks.add(() -> marked(certificate, place));
        }
        return Parallel.all(marks);
    }

    private Certificate marked(Certificate certificate, BatchPlace place) {
        if (place.equals(certificate.batch())) {
            return certificate;
        }
        if (certificate.batch() != null) {
            throw new IllegalStateException("certificate " + certificate.reference() + " is in two lists");
        }
        Certificate marked = certificate.batched(place, clock.instant());
        return switch (certificates.write(marked, place.batch() + "#" + place.sequence())) {
            case Written.Done() -> marked;
            case Written.Conflict(var newer) -> marked(newer, place);
        };
    }
}
