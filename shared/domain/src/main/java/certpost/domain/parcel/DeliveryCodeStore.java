package certpost.domain.parcel;

import certpost.domain.certificate.CertificateId;
import java.time.Instant;
import java.util.Optional;

/** Keeps delivery codes until the one SMS that carries them is sent, and no longer than the day. */
public interface DeliveryCodeStore {

    /** For which time out for delivery a code is: the certificate, and the fact that tells of it. */
    record CodeKey(CertificateId certificate, String fact) {}

    /**
     * Keeps a code, unless it was spent or a later event has brought another.
     *
     * @param toldAt the time of the event that brought it
     * @param expiresAt when nobody can use it any more
     */
    void keep(CodeKey key, DeliveryCode code, Instant toldAt, Instant expiresAt);

    /** The code, read consistently; none that has expired by now. */
    Optional<DeliveryCode> find(CodeKey key, Instant now);

    /**
     * Forgets the code, and whatever comes for the same time out for delivery.
     *
     * @param until when none can come any more
     */
    void spend(CodeKey key, Instant until);
}
