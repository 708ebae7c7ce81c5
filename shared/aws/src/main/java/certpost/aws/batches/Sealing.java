package certpost.aws.batches;

import certpost.aws.csv.Labels;
import certpost.aws.dynamodb.Parallel;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.window.Window;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Makes a batch of its list: marks each certificate with its place, then seals the batch with the labels' digest. */
public final class Sealing {
    /** Certificates read at once. */
    private static final int LOOKED_UP = 100;

    private final CertificateStore certificates;
    private final BatchStore batches;
    private final InstantSource clock;

    public Sealing(CertificateStore certificates, BatchStore batches, InstantSource clock) {
        this.certificates = certificates;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Makes the batch, or the rest of it.
     *
     * @param servedTo see {@link Batch}
     * @param keys the whole list, in order
     * @param stillHeld whether the right to work on it still stands; asked again and again
     * @return false where that right was lost on the way
     */
    public boolean seal(BatchId batch, Window window, String servedTo, List<CertificateKey> keys,
            BooleanSupplier stillHeld) {
        var inOrder = new ArrayList<Certificate>();
        for (int from = 0; from < keys.size(); from += LOOKED_UP) {
            if (!stillHeld.getAsBoolean()) {
                return false;
            }
            inOrder.addAll(mark(batch, from, keys.subList(from, Math.min(from + LOOKED_UP, keys.size()))));
        }
        batches.putManifest(new Batch(batch, window.channel(), servedTo, BatchState.READY, inOrder.size(),
                Labels.sha256(Labels.of(inOrder)), clock.instant()));
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
