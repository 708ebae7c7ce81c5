package certpost.reconciling;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Erases from certificates what nobody sees any more, since its time is up. */
final class Erasing {
    private static final String WRITE_ID = "retention";

    private final CertificateStore certificates;
    private final CertificateRetention retention;

    Erasing(CertificateStore certificates, CertificateRetention retention) {
        this.certificates = certificates;
        this.retention = retention;
    }

    /** Erases what there is to erase in those certificates; of how many. One that changes meanwhile has another night. */
    long erase(List<Certificate> lines, Instant now) {
        var writes = new ArrayList<Callable<Boolean>>();
        for (Certificate line : lines) {
            Certificate kept = retention.of(line, now);
            if (!kept.equals(line)) {
                writes.add(() -> certificates.write(kept.rewritten(), WRITE_ID) instanceof Written.Done);
            }
        }
        return Parallel.all(writes).stream().filter(Boolean::booleanValue).count();
    }
}
