package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Instant HANDED_OVER = Instant.parse("2025-10-13T02:00:00Z");
    private static final Instant OUT = Instant.parse("2025-10-14T00:30:00Z");
    private static final Certificate SENT = SomeCertificates.batched(1).sent(SomeCertificates.waybill(1), HANDED_OVER);

    @Test
    void shouldFindAParcelStuckThatNobodyHasHeardOfFor72HoursAfterTheHandOver() {
        assertThat(Trouble.of(SENT, HANDED_OVER.plus(Duration.ofDays(3)).minusMillis(1))).isEmpty();
        assertThat(Trouble.of(SENT, HANDED_OVER.plus(Duration.ofDays(3)))).contains(Trouble.NOT_REPORTED);
    }

    @Test
    void shouldFindAParcelStuckThatNobodyHasHeardOfFor48HoursAfterItWasOutForDelivery() {
        Certificate out = after("702 14 08:30");

        assertThat(Trouble.of(out, OUT.plus(Duration.ofDays(2)).minusMillis(1))).isEmpty();
        assertThat(Trouble.of(out, OUT.plus(Duration.ofDays(2)))).contains(Trouble.NOT_HEARD_OF);
    }

    @Test
    void shouldFindNothingWrongWhereTheCarrierReports() {
        Instant muchLater = OUT.plus(Duration.ofDays(30));

        assertThat(Trouble.of(after("203 13 18:00"), muchLater)).isEmpty();
        assertThat(Trouble.of(after("704 14 08:30"), muchLater)).isEmpty();
        assertThat(Trouble.of(SomeCertificates.batched(1), muchLater)).isEmpty();
        assertThat(Trouble.of(SENT.atAgency("拒收", OUT, "w"), muchLater)).isEmpty();
    }

    @Test
    void shouldFindAParcelInTroubleThatWasNotDelivered() {
        assertThat(Trouble.of(after("705 14 17:00"), OUT)).contains(Trouble.NOT_DELIVERED);
        assertThat(Trouble.of(after("705 14 17:00", "R1 15 09:00"), OUT)).contains(Trouble.NOT_DELIVERED);
        assertThat(Trouble.of(after("R2 15 09:00"), OUT)).contains(Trouble.NOT_DELIVERED);
    }

    @Test
    void shouldCountFromTheHandOverWhateverIsNotedSince() {
        Instant now = HANDED_OVER.plus(Duration.ofDays(3));
        Certificate noted = SENT.noting(new Fact("x", FactKind.REMINDED, now.minusSeconds(1), ""));

        assertThat(Trouble.of(noted, now)).contains(Trouble.NOT_REPORTED);
    }

    private static Certificate after(String... events) {
        return new Journey(SomeEvents.CODES).after(SENT, SomeEvents.events(events));
    }
}
