package certpost.sending;

import static certpost.domain.parcel.SomeEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.Died;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsSender;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sender may die at each step of telling something new; the stream then brings the change again, and the minute its sweep. */
class FirstOutcomeDeathsTest {
    private static final Instant MORNING = Instant.parse("2025-10-14T00:30:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2025-10-14T16:00:00Z");
    private static final DeliveryCode CODE = new DeliveryCode("863521");
    private static final Certificate OUT = new Journey(SomeEvents.CODES).after(
            SomeCertificates.batched(1).sent(SomeCertificates.waybill(1), Instant.parse("2025-10-13T02:00:00Z")),
            events("702 14 08:30"));
    private static final CodeKey CODE_KEY = new CodeKey(OUT.key().certificate(), OUT.timeline().getLast().id());

    @ParameterizedTest
    @EnumSource
    void shouldTellOnceOrSayThatNobodyKnowsWhereverTheSenderDies(DyingProcess.When when) {
        int death = 1;
        for (var life = new Life(MORNING); life.dies(death, when); life = new Life(MORNING)) {
            Optional<NoticeStatus> atDeath = life.status();
            life.goOn();

            assertThat(life.status()).as("killed %s call %d", when, death)
                    .contains(atDeath.equals(Optional.of(NoticeStatus.SENDING))
                            ? NoticeStatus.UNCONFIRMED
                            : NoticeStatus.SENT);
            assertThat(life.sms.messages()).as("killed %s call %d", when, death)
                    .hasSizeBetween(life.status().equals(Optional.of(NoticeStatus.SENT)) ? 1 : 0, 1)
                    .allMatch(message -> message.text().contains(CODE.value()));
            assertThat(life.codes.count()).isZero();
            death++;
        }
        assertThat(death).as("certificate, notices, two that came to nothing, code, claim, SMS, code, end")
                .isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveNoCodeOfADayThatIsOverWhereverTheSenderDies(DyingProcess.When when) {
        Instant late = MIDNIGHT.plusSeconds(1);
        int death = 1;
        for (var life = new Life(late); life.dies(death, when); life = new Life(late)) {
            assertThat(life.codes.count()).as("killed %s call %d", when, death)
                    .isLessThanOrEqualTo(life.status().isEmpty() ? 1 : 0);
            life.goOn();

            assertThat(life.status()).contains(NoticeStatus.EXPIRED);
            assertThat(life.sms.messages()).isEmpty();
            assertThat(life.codes.count()).isZero();
            death++;
        }
        assertThat(death).as("certificate, notices, two that came to nothing, code, end").isEqualTo(7);
    }

    /** A parcel is out for delivery, and nothing of it is told yet. */
    private static final class Life {
        private final ClockAt clock;
        private final CertificatesInMemory certificates = CertificatesInMemory.with(OUT);
        private final NoticesInMemory notices = new NoticesInMemory();
        private final DeliveryCodesInMemory codes = new DeliveryCodesInMemory();
        private final SmsInMemory sms = new SmsInMemory();

        Life(Instant now) {
            clock = new ClockAt(now);
            codes.keep(CODE_KEY, CODE, MORNING, MIDNIGHT);
        }

        /** False where it came to its end before that call. */
        boolean dies(int lastCall, DyingProcess.When when) {
            var process = new DyingProcess(lastCall, when);
            Teller teller = teller(process.with(CertificateStore.class, certificates),
                    process.with(NoticeStore.class, notices), process.with(DeliveryCodeStore.class, codes),
                    process.with(SmsSender.class, sms));
            return catchThrowableOfType(Died.class, () -> teller.tell(OUT.key())) != null;
        }

        void goOn() {
            Teller next = teller(certificates, notices, codes, sms);
            next.tell(OUT.key());
            clock.pass(Duration.ofMinutes(3));
            next.sweep();
            next.tell(OUT.key());
        }

        private Teller teller(CertificateStore store, NoticeStore itsNotices, DeliveryCodeStore itsCodes,
                SmsSender sender) {
            return new Teller(store, itsNotices, new ReferenceDataInMemory(), new WindowsInMemory(), itsCodes, sender,
                    clock);
        }

        Optional<NoticeStatus> status() {
            return notices.find(new NoticeStore.NoticeKey(OUT.key().certificate(), CODE_KEY.fact()))
                    .map(Notice::status);
        }
    }
}
