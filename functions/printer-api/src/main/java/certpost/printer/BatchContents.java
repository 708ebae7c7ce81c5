package certpost.printer;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Reads the certificates of a batch, by its list and as they are now; there are 2,000 at the most. */
final class BatchContents {
    /** As many as DynamoDB looks up at a time. */
    private static final int LOOKED_UP = 100;

    private final BatchStore batches;
    private final CertificateStore certificates;

    BatchContents(BatchStore batches, CertificateStore certificates) {
        this.batches = batches;
        this.certificates = certificates;
    }

    /** All of them, in order of registration, each in its place; anything else is an error. */
    List<Certificate> of(BatchId batch) {
        List<CertificateKey> keys = batches.list(batch)
                .stream()
                .flatMap(chunk -> chunk.entries().stream())
                .map(Entry::key)
                .toList();
        Map<CertificateKey, Certificate> found = now(keys);
        var inOrder = new ArrayList<Certificate>();
        for (CertificateKey key : keys) {
            Certificate certificate = found.get(key);
            var place = new BatchPlace(batch, inOrder.size() + 1);
            if (certificate == null || !place.equals(certificate.batch())) {
                throw new IllegalStateException("batch " + batch + " has another certificate, or none, in place "
                        + place.sequence() + " than its list says");
            }
            inOrder.add(certificate);
        }
        return inOrder;
    }

    /** Those of the certificates that exist, as they are now. */
    Map<CertificateKey, Certificate> now(List<CertificateKey> keys) {
        var groups = new ArrayList<Callable<Map<CertificateKey, Certificate>>>();
        for (int from = 0; from < keys.size(); from += LOOKED_UP) {
            var some = keys.subList(from, Math.min(from + LOOKED_UP, keys.size()));
            groups.add(() -> certificates.findAll(some));
        }
        var found = new HashMap<CertificateKey, Certificate>();
        Parallel.all(groups).forEach(found::putAll);
        return found;
    }
}
