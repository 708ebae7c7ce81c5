package certpost.domain.notice;

import static certpost.domain.parcel.SomeEvents.event;
import static certpost.domain.parcel.SomeEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.reference.Qualification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsOfDeliveryTest {
    private static final Optional<DeliveryCode> CODE = Optional.of(new DeliveryCode("8".repeat(DeliveryCode.LONGEST)));
    private static final Optional<DeliveryCode> NO_CODE = Optional.empty();
    private static final Instant LATER = Instant.parse("2025-10-20T00:00:00Z");
    private static final Certificate SENT = SomeCertificates.sent(1);
    private static final Journey JOURNEY = new Journey(SomeEvents.CODES);

    @Test
    void shouldFitIntoOnePartForTheLongestNamesWhateverIsTold() {
        String longest = "证".repeat(Qualification.LONGEST_NAME);
        List<Certificate> stories = List.of(SomeCertificates.applied(1), NoticeTextTest.moved(),
                NoticeTextTest.withdrawn(SomeCertificates.applied(1)),
                SomeCertificates.applied(1).rejected(LATER, "closing"), NoticeTextTest.refused(), SENT,
                carried("702 14 08:30"), carried("705 14 10:00"), carried("R2 14 10:00"),
                carried("R2 14 10:00").atAgency("查无此人", LATER, "w"), carried("704 14 10:00"),
                JOURNEY.after(SENT, List.of(event("704", "14 10:00", "他人代签收"))), SomeCertificates.reminded(1),
                SomeCertificates.collected(1, Collector.PROXY), SomeCertificates.reissued(1));
        var told = new ArrayList<NoticeKind>();

        for (Certificate certificate : stories) {
            for (var code : List.of(CODE, NO_CODE)) {
                Notice notice = latest(certificate);
                told.add(notice.kind());
                assertThat(NoticeText.of(notice, certificate, longest, code).orElseThrow().text())
                        .as(notice.kind().name())
                        .contains(longest)
                        .hasSizeLessThanOrEqualTo(NoticeText.LONGEST);
            }
        }

        assertThat(told).containsAll(EnumSet.complementOf(EnumSet.of(NoticeKind.MOBILE_CHANGED, NoticeKind.OTHER_NUMBER,
                NoticeKind.WINDOW_OPEN, NoticeKind.WINDOW_EXTENDED, NoticeKind.CLOSING_SOON,
                NoticeKind.CONFIRMATION_CODE, NoticeKind.REGISTRATION_OPEN)));
    }

    @Test
    void shouldTellTheCodeOnlyOfTheDeliveryThatItIsFor() {
        assertThat(text(carried("702 14 08:30"), CODE)).contains("签收码" + CODE.orElseThrow().value());
        assertThat(text(carried("702 14 08:30"), NO_CODE)).contains("EMS的签收码");
        assertThat(text(carried("705 14 08:30"), CODE)).doesNotContain("签收码");
    }

    @Test
    void shouldSayThatSomebodyElseSigned() {
        assertThat(text(JOURNEY.after(SENT, List.of(event("704", "14 10:00", "家人代签收"))), NO_CODE)).contains("代签收");
        assertThat(text(carried("704 14 10:00"), NO_CODE)).contains("妥投").doesNotContain("代签收");
    }

    @Test
    void shouldTellNothingThatALaterFactHasOvertaken() {
        Certificate after = carried("203 13 18:00", "702 14 08:30", "705 14 17:00", "702 15 08:30", "704 15 10:00");

        for (Fact fact : after.timeline()) {
            Optional<Sms> text = NoticeKind.of(fact.kind())
                    .flatMap(kind -> NoticeText.of(notice(after, fact, kind), after, "社会工作者", CODE));
            boolean acknowledges = fact.kind() == FactKind.APPLIED;
            assertThat(text.isPresent()).as(fact.id()).isEqualTo(acknowledges || fact.kind() == FactKind.DELIVERED);
        }
    }

    @Test
    void shouldTellOfAMailedParcelAlsoWhenItHasLeft() {
        Certificate after = carried("203 13 18:00");
        Fact sent = SENT.timeline().getLast();

        assertThat(NoticeText.of(notice(after, sent, NoticeKind.SENT), after, "社会工作者", NO_CODE)).isPresent();
    }

    @Test
    void shouldNotTellOfADeliveryThatWasBrokenOff() {
        Certificate before = carried("702 14 08:30");
        List<CarrierEvent> more = events("702 14 08:30", "306 14 19:00");
        Certificate after = JOURNEY.after(before, more);

        assertThat(NoticeText.of(latest(before), after, "社会工作者", NO_CODE)).isEmpty();
    }

    @Test
    void shouldTellThatAParcelComesTodayOnlyToday() {
        assertThat(NoticeKind.OUT_FOR_DELIVERY.notAfter(Instant.parse("2025-10-14T00:30:00Z")))
                .isEqualTo("2025-10-14T16:00:00Z");
        assertThat(NoticeKind.OUT_FOR_DELIVERY.notAfter(Instant.parse("2025-10-14T16:00:00Z")))
                .isEqualTo("2025-10-15T16:00:00Z");
    }

    private static Certificate carried(String... events) {
        return JOURNEY.after(SENT, events(events));
    }

    private static String text(Certificate certificate, Optional<DeliveryCode> code) {
        return NoticeText.of(latest(certificate), certificate, "社会工作者", code).orElseThrow().text();
    }

    /** The notice of the last fact that needs one. */
    private static Notice latest(Certificate certificate) {
        Fact fact = certificate.timeline()
                .stream()
                .filter(each -> NoticeKind.of(each.kind()).isPresent())
                .toList()
                .getLast();
        return notice(certificate, fact, NoticeKind.of(fact.kind()).orElseThrow());
    }

    private static Notice notice(Certificate certificate, Fact fact, NoticeKind kind) {
        return Notice.pending(certificate.key(), fact.id(), kind, "", fact.at(), kind.notAfter(fact.at()));
    }
}
