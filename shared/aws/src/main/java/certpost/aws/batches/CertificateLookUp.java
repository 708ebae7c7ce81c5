package certpost.aws.batches;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Looks up the certificates of a batch, in groups side by side. */
public final class CertificateLookUp {
    /** How many certificates are looked up at once. */
    private static final int GROUP = 100;

    private final CertificateStore certificates;

    public CertificateLookUp(CertificateStore certificates) {
        this.certificates = certificates;
    }

    /** Those that exist, as they are now. */
    public Map<CertificateKey, Certificate> now(List<CertificateKey> keys) {
        var groups = new ArrayList<Callable<Map<CertificateKey, Certificate>>>();
        for (int from = 0; from < keys.size(); from += GROUP) {
            List<CertificateKey> group = keys.subList(from, Math.min(from + GROUP, keys.size()));
            groups.add(() -> certificates.findAll(group));
        }
        var found = new HashMap<CertificateKey, Certificate>();
        Parallel.all(groups).forEach(found::putAll);
        return found;
    }
}
