package certpost.domain.certificate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import certpost.domain.holder.HolderId;
import certpost.domain.window.WindowId;

/** Keeps certificates, each with its whole story; all reads are consistent. */
public interface CertificateStore {

    /** What came of registering a first application. */
    sealed interface Registration {
        /** It is stored; this is the certificate now. */
        record Registered(Certificate certificate) implements Registration {}

        /** It is not stored, since the certificate has an application or may not have one. */
        record Refused(Certificate current) implements Registration {}

        /** The holder has no such certificate. */
        record Missing() implements Registration {}
    }

    /** What came of storing a changed certificate. */
    sealed interface Written {
        /** It is stored. */
        record Done() implements Written {}

        /** Somebody else changed it in between; this is how it is now. */
        record Conflict(Certificate current) implements Written {}
    }

    /** The certificate, if the holder has it. */
    Optional<Certificate> find(CertificateKey key);

    /** All certificates of a holder, by id. */
    List<Certificate> ofHolder(HolderId holder);

    /** Those of the named certificates that exist. */
    Map<CertificateKey, Certificate> findAll(Collection<CertificateKey> keys);

    /**
     * Registers an application to a certificate that has none and is cleared: one write, no read. The certificate then
     * has the fact APPLIED of that write.
     */
    Registration register(CertificateKey key, ApplicationForm form, WindowId window, Instant receivedAt,
            String writeId);

    /**
     * Stores a changed certificate, if it was of the version before. A write that was stored although its answer was
     * lost is known by its id, and is done.
     */
    Written write(Certificate changed, String writeId);
}
