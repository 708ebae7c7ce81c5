package certpost.domain.parcel;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.CertificatesInMemory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who owns which waybill, in a map beside the certificates. */
public final class WaybillsInMemory implements WaybillStore {
    private final Map<Waybill, CertificateKey> owners = new LinkedHashMap<>();
    private final CertificatesInMemory certificates;

    public WaybillsInMemory(CertificatesInMemory certificates) {
        this.certificates = certificates;
    }

    @Override
    public synchronized Assigned assign(Certificate changed, Waybill waybill, @Nullable Waybill replaces,
            String writeId) {
        if (!changed.key().equals(owners.getOrDefault(waybill, changed.key()))) {
            return new Assigned.OtherOwner();
        }
        return switch (certificates.write(changed, writeId)) {
            case Written.Conflict(var current) -> new Assigned.Conflict(current);
            case Written.Done() -> {
                owners.put(waybill, changed.key());
                if (replaces != null && !replaces.equals(waybill)) {
                    owners.remove(replaces, changed.key());
                }
                yield new Assigned.Done();
            }
        };
    }

    @Override
    public synchronized Optional<CertificateKey> owner(Waybill waybill) {
        return Optional.ofNullable(owners.get(waybill));
    }

    /** Gives a waybill away, whatever the certificates say. */
    public synchronized void give(Waybill waybill, CertificateKey owner) {
        owners.put(waybill, owner);
    }

    /** Takes a waybill away from whoever has it. */
    public synchronized void takeAway(Waybill waybill) {
        owners.remove(waybill);
    }

    /** All owners. */
    public synchronized Map<Waybill, CertificateKey> all() {
        return Map.copyOf(owners);
    }
}
