package certpost.domain.certificate;

import certpost.domain.holder.HolderId;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Certificates as far as they are kept: what its time is up for is erased each night, and until then nobody sees it. One
 * of which nobody can tell any more whose it was is not there; only lists of batches, which name it, meet what is left.
 */
public final class KeptCertificates implements CertificateStore {
    private final CertificateStore certificates;
    private final CertificateRetention retention;
    private final InstantSource clock;

    public KeptCertificates(CertificateStore certificates, CertificateRetention retention, InstantSource clock) {
        this.certificates = certificates;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Optional<Certificate> find(CertificateKey key) {
        return certificates.find(key).filter(this::isThere).map(this::kept);
    }

    @Override
    public List<Certificate> ofHolder(HolderId holder) {
        return certificates.ofHolder(holder).stream().filter(this::isThere).map(this::kept).toList();
    }

    @Override
    public Map<CertificateKey, Certificate> findAll(Collection<CertificateKey> keys) {
        var found = new LinkedHashMap<CertificateKey, Certificate>();
        certificates.findAll(keys).forEach((key, certificate) -> found.put(key, kept(certificate)));
        return found;
    }

    @Override
    public Registration register(CertificateKey key, ApplicationForm form, WindowId window, Instant receivedAt,
            String writeId) {
        Registration registration = certificates.register(key, form, window, receivedAt, writeId);
        return registration instanceof Registration.Refused(var current)
                ? isThere(current) ? new Registration.Refused(kept(current)) : new Registration.Missing()
                : registration;
    }

    @Override
    public Written write(Certificate changed, String writeId) {
        return certificates.write(changed, writeId) instanceof Written.Conflict(var current)
                ? new Written.Conflict(kept(current))
                : new Written.Done();
    }

    private boolean isThere(Certificate certificate) {
        return !retention.isForgotten(certificate, clock.instant());
    }

    private Certificate kept(Certificate certificate) {
        return retention.of(certificate, clock.instant());
    }
}
