package certpost.printer;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up what is in a batch: its list says which certificates, and they say how they are now. */
final class BatchCertificates {
    private final BatchStore batches;
    private final CertificateStore certificates;

    BatchCertificates(Ports ports) {
        this.batches = ports.batches();
        this.certificates = ports.certificates();
    }

    /** The certificates of a batch, in order of registration; at most {@link Batch#MOST}. */
    List<Certificate> inOrder(Batch batch) {
        List<CertificateKey> keys = batches.list(batch.id())
                .stream()
                .flatMap(chunk -> chunk.entries().stream())
                .map(Entry::key)
                .toList();
        Map<CertificateKey, Certificate> now = certificates.findAll(keys);
        return keys.stream().map(key -> Objects.requireNonNull(now.get(key), "a listed certificate exists")).toList();
    }
}
