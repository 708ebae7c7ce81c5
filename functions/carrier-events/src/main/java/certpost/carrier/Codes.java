package certpost.carrier;

import certpost.carrier.EventSheet.Line;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the delivery codes that came with events for the SMS that tells of them: only while the parcel is out for
 * delivery, and until the end of that day in Beijing.
 */
final class Codes {
    private final Ports ports;

    Codes(Ports ports) {
        this.ports = ports;
    }

    void keep(Certificate after, List<CarrierEvent> all, List<Line> lines, Instant now) {
        for (Line line : lines) {
            DeliveryCode code = line.code();
            if (code != null) {
                ports.journey()
                        .outForDelivery(after, all, line.event())
                        .ifPresent(told -> keep(new CodeKey(after.key().certificate(), told.id()), code,
                                line.event().at(), BeijingTime.endOf(BeijingTime.dateAt(told.at())), now));
            }
        }
    }

    private void keep(CodeKey key, DeliveryCode code, Instant at, Instant endOfDay, Instant now) {
        if (now.isBefore(endOfDay)) {
            ports.deliveryCodes().keep(key, code, at, endOfDay);
        }
    }
}
