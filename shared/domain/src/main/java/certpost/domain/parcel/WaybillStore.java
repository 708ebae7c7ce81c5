package certpost.domain.parcel;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps which certificate a waybill belongs to: to one at the most. */
public interface WaybillStore {

    /** What came of giving a waybill to a certificate. */
    sealed interface Assigned {
        /** The waybill is the certificate's, and the changed certificate is stored. */
        record Done() implements Assigned {}

        /** Somebody else changed the certificate in between; this is how it is now, and nothing is stored. */
        record Conflict(Certificate current) implements Assigned {}

        /** The waybill is another certificate's, and nothing is stored. */
        record OtherOwner() implements Assigned {}
    }

    /**
     * Gives a waybill to a certificate and stores the certificate, if it was of the version before: both or neither. A
     * write that was stored although its answer was lost is known by its id, and is done.
     *
     * @param replaces the waybill that the certificate had, which is nobody's then; null for none
     */
    Assigned assign(Certificate changed, Waybill waybill, @Nullable Waybill replaces, String writeId);

    /** The certificate that a waybill belongs to, read consistently. */
    Optional<CertificateKey> owner(Waybill waybill);

    /** The certificates that those of the waybills belong to which belong to any, read consistently. */
    default Map<Waybill, CertificateKey> owners(Collection<Waybill> waybills) {
        var found = new LinkedHashMap<Waybill, CertificateKey>();
        waybills.forEach(waybill -> owner(waybill).ifPresent(owner -> found.put(waybill, owner)));
        return found;
    }
}
