package certpost.domain.parcel;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.Parcel;
import java.util.List;
import java.util.Optional;

/**
 * Brings a waybill's events into the story of its certificate: whoever stored an event or gave a waybill away calls it
 * then, so that neither can miss the other, and as often as he likes.
 */
public final class Tracing {
    private static final int MOST_TRIES = 20;

    private final WaybillStore waybills;
    private final CarrierEventStore events;
    private final CertificateStore certificates;
    private final Journey journey;

    /** What has to be stored before a certificate changes, since the change is told at once. */
    @FunctionalInterface
    public interface Beforehand {
        /** Called with the certificate as it will be, and with the events that it follows from. */
        void store(Certificate after, List<CarrierEvent> events);
    }

    public Tracing(WaybillStore waybills, CarrierEventStore events, CertificateStore certificates, Journey journey) {
        this.waybills = waybills;
        this.events = events;
        this.certificates = certificates;
        this.journey = journey;
    }

    /**
     * Brings the story up to date; false where nobody has the waybill.
     *
     * @param writeId names the write, so that one whose answer was lost is known again
     */
    public boolean follow(Waybill waybill, String writeId, Beforehand beforehand) {
        Optional<CertificateKey> owner = waybills.owner(waybill);
        owner.ifPresent(key -> follow(key, waybill, writeId, beforehand));
        return owner.isPresent();
    }

    /** Brings the story up to date of a certificate that has just got that waybill; most have no event yet. */
    public void follow(CertificateKey owner, Waybill waybill, String writeId) {
        if (!events.ofWaybill(waybill).isEmpty()) {
            follow(owner, waybill, writeId, (_, _) -> {});
        }
    }

    private void follow(CertificateKey owner, Waybill waybill, String writeId, Beforehand beforehand) {
        Certificate certificate = certificates.find(owner).orElse(null);
        if (certificate == null) {
            // Its story has ended so long ago that nobody can tell any more whose it was.
            return;
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Parcel parcel = certificate.parcel();
            if (parcel == null || !parcel.waybill().equals(waybill)) {
                return;
            }
            // Read after the certificate: whoever has stored more since then has changed, or will change, it again.
            List<CarrierEvent> all = events.ofWaybill(waybill);
            Certificate after = journey.after(certificate, all);
            beforehand.store(after, all);
            if (after.version() == certificate.version()) {
                return;
            }
            switch (certificates.write(after, writeId)) {
                case Written.Done() -> {
                    return;
                }
                case Written.Conflict(var current) -> certificate = current;
            }
        }
        throw new IllegalStateException("certificate " + certificate.reference() + " is changed all the time");
    }
}
