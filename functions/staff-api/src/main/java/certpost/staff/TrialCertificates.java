package certpost.staff;

import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.holder.HolderId;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Certificates as they are, of which none is changed. */
final class TrialCertificates implements CertificateStore {
    private final CertificateStore certificates;

    TrialCertificates(CertificateStore certificates) {
        this.certificates = certificates;
    }

    @Override
    public Optional<Certificate> find(CertificateKey key) {
        return certificates.find(key);
    }

    @Override
    public List<Certificate> ofHolder(HolderId holder) {
        return certificates.ofHolder(holder);
    }

    @Override
    public Map<CertificateKey, Certificate> findAll(Collection<CertificateKey> keys) {
        return certificates.findAll(keys);
    }

    @Override
    public Registration register(CertificateKey key, ApplicationForm form, WindowId window, Instant receivedAt,
            String writeId) {
        throw new IllegalStateException("nobody applies to find out whether he could");
    }

    @Override
    public Written write(Certificate changed, String writeId) {
        return new Written.Done();
    }
}
