package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.batch.BatchState;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.SomeEvents;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The carrier reports on a parcel before the printing house says whose it is. */
class CarriedBeforeTest {
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

    private final PrinterDoor door = new PrinterDoor();

    @BeforeEach
    void receiveABatchWhoseFirstParcelIsReportedOn() {
        door.batch(BatchState.RECEIVED, 3);
        for (CarrierEvent event : SomeEvents.events("203 12 18:00", "702 13 08:30")) {
            door.events.add(event, LATER);
        }
    }

    @Test
    void shouldBringWhatTheCarrierSaidBeforeIntoTheStory() {
        assertThat(door.taken(door.upload(line(1, 1), line(2, 2)))).containsExactly(2, 0);

        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
        assertThat(door.certificate(1).timeline()).extracting(Fact::kind)
                .endsWith(FactKind.SENT, FactKind.IN_TRANSIT, FactKind.OUT_FOR_DELIVERY);
        assertThat(door.certificate(2).state()).isEqualTo(CertificateState.SENT);
    }

    @Test
    void shouldCatchUpWhenTheSameFileComesAgainAfterADeathInBetween() {
        door.waybills.assign(door.certificate(1).sent(SomeEvents.event("203", "12 18:00").waybill(), PrinterDoor.NOW),
                SomeEvents.event("203", "12 18:00").waybill(), null, "died-afterwards");

        assertThat(door.taken(door.upload(line(1, 1)))).containsExactly(0, 1);

        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
    }

    @Test
    void shouldRefuseAnotherWaybillOnceTheCarrierHasReported() {
        door.taken(door.upload(line(1, 1)));

        assertThat(door.taken(door.upload(line(1, 7)))).containsExactly(0, 0, "2 conflict");
        assertThat(door.waybill(1)).isEqualTo("1000000000001");
    }
}
