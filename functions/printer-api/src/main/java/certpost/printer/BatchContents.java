package certpost.printer;

import certpost.aws.batches.CertificateLookUp;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the certificates of a batch, by its list and as they are now; there are 2,000 at the most. */
final class BatchContents {
    private final BatchStore batches;
    private final CertificateLookUp lookUp;

    BatchContents(BatchStore batches, CertificateStore certificates) {
        this.batches = batches;
        this.lookUp = new CertificateLookUp(certificates);
    }

    /**
     * All that were mailed or are to be, in order of registration, each in its place and, where its paper was replaced
     * since, as it was then; anything else is an error.
     */
    List<Certificate> of(Batch batch) {
        List<CertificateKey> keys = batches.list(batch.id())
                .stream()
                .flatMap(chunk -> chunk.entries().stream())
                .map(Entry::key)
                .toList();
        if (keys.size() != batch.count() + batch.leftOut().size()) {
            throw new IllegalStateException(
                    "batch " + batch.id() + " has " + keys.size() + " certificates in its list");
        }
        Map<CertificateKey, Certificate> found = now(keys);
        return IntStream.rangeClosed(1, keys.size())
                .filter(sequence -> !batch.leftOut().contains(sequence))
                .mapToObj(sequence -> in(new BatchPlace(batch.id(), sequence), found.get(keys.get(sequence - 1))))
                .toList();
    }

    private static Certificate in(BatchPlace place, @Nullable Certificate certificate) {
        return Optional.ofNullable(certificate)
                .flatMap(found -> found.in(place))
                .orElseThrow(() -> new IllegalStateException("batch " + place.batch()
                        + " has another certificate, or none, in place " + place.sequence() + " than its list says"));
    }

    /** Those of the certificates that exist, as they are now. */
    Map<CertificateKey, Certificate> now(List<CertificateKey> keys) {
        return lookUp.now(keys);
    }

    /** What a row is about, as it is now: in its batch's place, though it may be on its next way to the holder already. */
    static Certificate asMailed(Certificate inBatch, Certificate newer) {
        return newer.in(Objects.requireNonNull(inBatch.batch())).orElse(newer);
    }
}
