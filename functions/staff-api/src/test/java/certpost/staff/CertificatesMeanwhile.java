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

/** Certificates of which somebody else changes one just before each write. */
final class CertificatesMeanwhile implements CertificateStore {
    private final CertificateStore certificates;
    private final Runnable meanwhile;

    CertificatesMeanwhile(CertificateStore certificates, Runnable meanwhile) {
        this.certificates = certificates;
        this.meanwhile = meanwhile;
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
        return certificates.register(key, form, window, receivedAt, writeId);
    }

    @Override
    public Written write(Certificate changed, String writeId) {
        meanwhile.run();
        return certificates.write(changed, writeId);
    }
}
