package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.Intercepted;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.Receipt;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff want to be sent again. */
class SendingAgainTest {
    private static final Certificate APPLIED = SomeCertificates.applied(1);

    private final ClockAt clock = new ClockAt(SomeCertificates.APPLIED_AT.plusSeconds(2));
    private final CertificatesInMemory certificates = CertificatesInMemory.with(APPLIED);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsInMemory sms = new SmsInMemory();

    @Test
    void shouldBeSentAgainOnceByTheNextSweep() {
        refused();
        resend();

        teller(notices).sweep();
        teller(notices).sweep();

        assertThat(sms.messages()).hasSize(1);
        assertThat(notice().status()).isEqualTo(NoticeStatus.SENT);
        assertThat(notice().resends()).hasSize(1);
    }

    @Test
    void shouldNotBeSentWhereItIsNotTrueAnyMore() {
        refused();
        resend();
        certificates.keep(SomeCertificates.entered(1));

        teller(notices).sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notice().status()).isEqualTo(NoticeStatus.DROPPED);
    }

    @Test
    void shouldNotBeOverwrittenByASenderWhoseLeaseIsOver() {
        teller(Intercepted.before(NoticeStore.class, notices, "replace", this::whileTheSenderSleeps))
                .tell(APPLIED.key());

        assertThat(notice().status()).as("the first sender's answer comes too late").isEqualTo(NoticeStatus.PENDING);
        assertThat(notice().resends()).hasSize(1);
    }

    /** Between the provider's answer and its being written the lease ends, and staff want it sent again. */
    private void whileTheSenderSleeps() {
        if (sms.messages().size() == 1 && notice().status() == NoticeStatus.SENDING) {
            clock.pass(Duration.ofMinutes(3));
            teller(notices).sweep();
            assertThat(notice().status()).isEqualTo(NoticeStatus.UNCONFIRMED);
            resend();
        }
    }

    @Test
    void shouldSendItOnceWhereTwoSendersFindIt() {
        refused();
        resend();
        Teller other = teller(notices);

        teller(Intercepted.before(NoticeStore.class, notices, "replace", other::sweep)).sweep();

        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldNotBeSentWhereTheFirstMessageIsDeliveredMeanwhile() {
        teller(notices).tell(APPLIED.key());
        write(notice().after(Receipt.failed(notice().messageId(), "unreachable")).orElseThrow());
        resend();
        var delivered = notice().after(Receipt.delivered(notice().messageId())).orElseThrow();
        NoticeStore store = Intercepted.before(NoticeStore.class, notices, "replace", () -> notices.replace(delivered));

        teller(store).sweep();

        assertThat(sms.messages()).as("the first one only").hasSize(1);
        assertThat(notice().status()).isEqualTo(NoticeStatus.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNeverBeSentTwiceWhereverTheSenderDies(DyingProcess.When when) {
        for (int last = 1; last <= 4; last++) {
            var died = new SendingAgainTest();
            died.refused();
            died.resend();
            var process = new DyingProcess(last, when);

            var _ = catchThrowable(() -> died.teller(process.with(NoticeStore.class, died.notices)).sweep());
            died.clock.pass(Duration.ofMinutes(6));
            died.teller(died.notices).sweep();

            assertThat(died.sms.messages()).hasSizeLessThanOrEqualTo(1);
            assertThat(died.notice().status()).isIn(NoticeStatus.SENT, NoticeStatus.UNCONFIRMED);
        }
    }

    private void refused() {
        sms.answerNext(new Outcome.Refused("blocked"));
        teller(notices).tell(APPLIED.key());
        assertThat(notice().status()).isEqualTo(NoticeStatus.FAILED);
    }

    private void resend() {
        write(notice().resent(clock.instant(), "clerk-1", "the holder called").orElseThrow());
    }

    private void write(Notice changed) {
        assertThat(notices.replace(changed)).isTrue();
    }

    private Notice notice() {
        return notices.all().getFirst();
    }

    private Teller teller(NoticeStore store) {
        return new Teller(certificates, store, new ReferenceDataInMemory(), new WindowsInMemory(),
                new DeliveryCodesInMemory(), sms, clock);
    }
}
