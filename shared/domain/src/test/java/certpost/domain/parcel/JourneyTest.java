package certpost.domain.parcel;

import static certpost.domain.parcel.SomeEvents.event;
import static certpost.domain.parcel.SomeEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Journey journey = new Journey(SomeEvents.CODES);
    private final Certificate sent = SomeCertificates.sent(1);

    @Test
    void shouldTellOneFactForNeighboursOfTheSameStatusWithTheEarliestTime() {
        Certificate after = journey.after(sent, events("305 14 03:00", "203 13 18:00", "702 14 08:30"));

        assertThat(after.state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
        assertThat(after.version()).isEqualTo(sent.version() + 1);
        assertThat(carried(after)).extracting(Fact::kind, Fact::at)
                .containsExactly(tuple(FactKind.IN_TRANSIT, Instant.parse("2025-10-13T10:00:00Z")),
                        tuple(FactKind.OUT_FOR_DELIVERY, Instant.parse("2025-10-14T00:30:00Z")));
    }

    @Test
    void shouldCountEachTimeOutForDeliveryAsAnAttempt() {
        Certificate after = journey.after(sent,
                events("203 13 18:00", "702 14 08:30", "705 14 17:00", "702 15 08:30", "704 15 10:00"));

        assertThat(attempts(after)).isEqualTo(2);
        assertThat(after.state()).isEqualTo(CertificateState.DELIVERED);
        assertThat(carried(after)).extracting(Fact::kind)
                .containsExactly(FactKind.IN_TRANSIT, FactKind.OUT_FOR_DELIVERY, FactKind.DELIVERY_FAILED,
                        FactKind.OUT_FOR_DELIVERY, FactKind.DELIVERED);
    }

    @Test
    void shouldNeitherCountNorTellACorrectedTimeAsAnotherAttempt() {
        Certificate told = journey.after(sent, events("702 14 08:30"));

        Certificate later = journey.after(told, events("702 14 08:30", "702 14 08:10"));
        Certificate muchLater = journey.after(later, events("702 14 08:50", "702 14 08:10", "702 14 08:30"));

        assertThat(attempts(muchLater)).isEqualTo(1);
        assertThat(carried(muchLater)).extracting(Fact::id).containsExactly(carried(told).getFirst().id());
        assertThat(carried(muchLater)).extracting(Fact::at).containsExactly(Instant.parse("2025-10-14T00:10:00Z"));
    }

    @Test
    void shouldChangeNothingWhenTheSameEventsComeAgain() {
        List<CarrierEvent> all = events("704 15 10:00", "702 15 08:30", "203 13 18:00");
        Certificate after = journey.after(sent, all);

        assertThat(journey.after(after, all.reversed())).isSameAs(after);
        assertThat(journey.after(sent, List.of())).isSameAs(sent);
    }

    @Test
    void shouldTellWhatWeDidFirstWhateverTheClocksSay() {
        Certificate after = journey.after(sent, events("203 01 08:00"));

        assertThat(after.timeline()).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED, FactKind.BATCHED, FactKind.SENT, FactKind.IN_TRANSIT);
    }

    @Test
    void shouldStayDeliveredWhateverComesLater() {
        Certificate told = journey.after(sent, events("704 15 10:00"));

        Certificate after = journey.after(told,
                events("704 15 10:00", "704 15 09:00", "705 15 09:30", "702 15 18:00", "R2 16 08:00"));

        assertThat(after.state()).isEqualTo(CertificateState.DELIVERED);
        assertThat(carried(after)).extracting(Fact::id).containsExactly(carried(told).getFirst().id());
    }

    @Test
    void shouldTakeWhatIsSignedForOnTheWayBackForReturned() {
        Certificate after = journey.after(sent,
                events("702 14 08:30", "705 14 17:00", "R1 15 08:00", "702 17 08:30", "704 17 10:00"));

        assertThat(after.state()).isEqualTo(CertificateState.AT_PRINTING_HOUSE);
        assertThat(attempts(after)).isEqualTo(1);
        assertThat(carried(after)).extracting(Fact::kind)
                .containsExactly(FactKind.OUT_FOR_DELIVERY, FactKind.DELIVERY_FAILED, FactKind.RETURNING,
                        FactKind.RETURNED);
    }

    @Test
    void shouldBeOnTheWayBackUntilSomebodySignsWhateverIsReported() {
        Certificate after = journey.after(sent, events("702 14 08:30", "R1 15 08:00", "702 17 08:30", "305 17 09:00"));

        assertThat(after.state()).isEqualTo(CertificateState.RETURNING);
        assertThat(carried(after)).extracting(Fact::kind)
                .containsExactly(FactKind.OUT_FOR_DELIVERY, FactKind.RETURNING);
    }

    @Test
    void shouldTellAProxySignatureBesideTheDelivery() {
        Certificate after = journey.after(sent, List.of(event("704", "15 10:00", "已签收，他人代签收")));

        assertThat(carried(after)).extracting(Fact::kind).containsExactly(FactKind.DELIVERED, FactKind.SIGNED_BY_PROXY);
    }

    @Test
    void shouldSayWhereAndWhyItWasNotDelivered() {
        Certificate after = journey.after(sent, List.of(event("705", "14 17:00", "未妥投，收件人名址有误，投递员张三 13812345678")));

        assertThat(carried(after)).extracting(Fact::detail).containsExactly("广州市天河区体育西揽投部，收件人名址有误");
    }

    @Test
    void shouldRememberWhatTheTimelineTellsOfEventsThatHaveExpired() {
        Certificate before = journey.after(sent,
                List.of(event("203", "13 18:00"), event("702", "14 08:30"), event("704", "14 10:00", "代签收")));

        assertThat(journey.after(before, events("305 13 20:00"))).isSameAs(before);
    }

    @Test
    void shouldKeepAnUnknownCodeInTransit() {
        assertThat(journey.after(sent, events("999 13 18:00")).state()).isEqualTo(CertificateState.IN_TRANSIT);
    }

    @Test
    void shouldTellNothingOfACertificateThatIsNotMailed() {
        Certificate batched = SomeCertificates.applied(1)
                .batched(new BatchPlace(SomeCertificates.place(1).batch(), 1), SomeCertificates.APPLIED_AT);

        assertThat(journey.after(batched, events("203 13 18:00"))).isSameAs(batched);
    }

    @Test
    void shouldNameTheFactOfTheLatestTimeOutForDelivery() {
        List<CarrierEvent> all = events("702 14 08:30", "705 14 17:00", "702 15 08:30");
        Certificate after = journey.after(sent, all);

        assertThat(journey.outForDelivery(after, all, all.getLast())).contains(carried(after).getLast());
        assertThat(journey.outForDelivery(after, all, all.getFirst())).isEmpty();
        assertThat(journey.outForDelivery(journey.after(after, events("704 15 09:00")), all, all.getLast())).isEmpty();
    }

    private static int attempts(Certificate certificate) {
        var parcel = certificate.parcel();
        return parcel == null ? -1 : parcel.attempts();
    }

    private static List<Fact> carried(Certificate certificate) {
        return certificate.timeline().stream().filter(fact -> fact.kind().stage() == FactKind.Stage.CARRIED).toList();
    }
}
