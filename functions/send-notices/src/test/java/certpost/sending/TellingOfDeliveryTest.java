package certpost.sending;

import static certpost.domain.parcel.SomeEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.ClockAt;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsInMemory.Message;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingOfDeliveryTest {
    private static final Instant MORNING = Instant.parse("2025-10-14T00:30:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2025-10-14T16:00:00Z");
    private static final DeliveryCode CODE = new DeliveryCode("863521");
    private static final Certificate SENT = SomeCertificates.batched(1)
            .sent(SomeCertificates.waybill(1), Instant.parse("2025-10-13T02:00:00Z"));

    private final ClockAt clock = new ClockAt(MORNING);
    private final CertificatesInMemory certificates = CertificatesInMemory.with(SENT);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final DeliveryCodesInMemory codes = new DeliveryCodesInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private final Teller telling = telling(sms);

    private Teller telling(SmsSender sender) {
        return new Teller(certificates, notices, new ReferenceDataInMemory(), new WindowsInMemory(), codes, sender,
                clock);
    }

    @Test
    void shouldTellTheCarriersCodeOnceAndLeaveItNowhere() {
        happens("702 14 08:30");
        keepCode();

        telling.tell(SENT.key());
        telling.tell(SENT.key());

        assertThat(texts()).filteredOn(text -> text.contains(CODE.value())).hasSize(1);
        assertThat(codes.count()).isZero();
        assertThat(notices.all().toString() + certificate()).doesNotContain(CODE.value());
    }

    @Test
    void shouldKeepTheCodeUntilTheProviderTakesIt() {
        happens("702 14 08:30");
        keepCode();
        sms.answerNext(new Outcome.TryLater("throttled"));

        telling.tell(SENT.key());
        assertThat(codes.count()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        telling.sweep();

        assertThat(texts()).filteredOn(text -> text.contains(CODE.value())).hasSize(1);
        assertThat(codes.count()).isZero();
    }

    @Test
    void shouldForgetTheCodeOfASenderThatDied() {
        happens("702 14 08:30");
        keepCode();
        Teller dying = telling(_ -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> dying.tell(SENT.key())).hasMessage("killed");

        clock.pass(Duration.ofMinutes(3));
        telling.sweep();

        assertThat(codes.count()).isZero();
        assertThat(latest().status()).isEqualTo(NoticeStatus.UNCONFIRMED);
    }

    @Test
    void shouldNotTellACodeWhenItsDayIsOver() {
        happens("702 14 08:30");
        keepCode();
        clock.moveTo(MIDNIGHT.plusSeconds(1));

        telling.tell(SENT.key());

        assertThat(latest().status()).isEqualTo(NoticeStatus.EXPIRED);
        assertThat(texts()).noneMatch(text -> text.contains(CODE.value()));
        assertThat(codes.count()).isZero();
    }

    @Test
    void shouldForgetTheCodeOfADeliveryThatALaterFactHasOvertaken() {
        happens("702 14 08:30");
        keepCode();
        happens("702 14 08:30", "704 14 08:40");
        clock.pass(Duration.ofMinutes(10));

        telling.tell(SENT.key());

        assertThat(texts()).singleElement().asString().contains("已妥投");
        assertThat(codes.count()).isZero();
        assertThat(notices.all()).extracting(Notice::kind, Notice::status)
                .contains(tuple(NoticeKind.OUT_FOR_DELIVERY, NoticeStatus.DROPPED),
                        tuple(NoticeKind.SENT, NoticeStatus.DROPPED));
    }

    @Test
    void shouldTellEachStepOnceHoweverOftenTheHistoryComes() {
        clock.moveTo(SENT.timeline().getLast().at());
        telling.tell(SENT.key());
        step("2025-10-14T00:31:00Z", "702 14 08:30");
        step("2025-10-14T09:01:00Z", "702 14 08:30", "705 14 17:00");
        step("2025-10-15T00:31:00Z", "702 15 08:30", "705 14 17:00", "702 14 08:30");
        step("2025-10-15T00:32:00Z", "702 15 08:20", "702 15 08:30", "705 14 17:00", "702 14 08:30");
        step("2025-10-15T02:01:00Z", "704 15 10:00", "702 15 08:20", "702 15 08:30", "705 14 17:00", "702 14 08:30");

        assertThat(notices.all()).filteredOn(notice -> notice.status() == NoticeStatus.SENT)
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.SENT, NoticeKind.OUT_FOR_DELIVERY, NoticeKind.DELIVERY_FAILED,
                        NoticeKind.OUT_FOR_DELIVERY, NoticeKind.DELIVERED);
        assertThat(sms.messages()).hasSize(5);
    }

    private void step(String now, String... known) {
        happens(known);
        clock.moveTo(Instant.parse(now));
        telling.tell(SENT.key());
        telling.sweep();
    }

    private void happens(String... known) {
        certificates.keep(new Journey(SomeEvents.CODES).after(certificate(), events(known)));
    }

    private void keepCode() {
        codes.keep(new CodeKey(SENT.key().certificate(), certificate().timeline().getLast().id()), CODE, MORNING,
                MIDNIGHT);
    }

    private Certificate certificate() {
        return certificates.find(SENT.key()).orElseThrow();
    }

    private List<String> texts() {
        return sms.messages().stream().map(Message::text).toList();
    }

    private Notice latest() {
        return notices.all()
                .stream()
                .filter(notice -> notice.kind() == NoticeKind.OUT_FOR_DELIVERY)
                .reduce((_, second) -> second)
                .orElseThrow();
    }
}
