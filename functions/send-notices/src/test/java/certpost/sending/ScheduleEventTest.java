package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.Recorded;
import certpost.domain.ClockAt;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scheduler's call each minute: {@code events/schedule-send-notices.json}. */
class ScheduleEventTest {
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private final ClockAt clock = new ClockAt(SomeCertificates.APPLIED_AT.plusSeconds(300));
    private final List<String> log = new ArrayList<>();
    private final Certificate certificate = SomeCertificates.applied(1);
    private final Fact applied = certificate.timeline().getFirst();

    @Test
    void shouldSendWhatIsDue() throws IOException {
        certificates.keep(certificate);
        notices.add(pending());

        sweep();

        assertThat(sms.messages()).hasSize(1);
        assertThat(notices.all()).extracting(Notice::status).containsExactly(NoticeStatus.SENT);
    }

    @Test
    void shouldNeverSendAgainWhatASenderLeftInTheMiddle() throws IOException {
        certificates.keep(certificate);
        Notice notice = pending();
        notices.add(notice);
        notices.replace(notice.claimed(clock.instant()));

        sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notices.all()).extracting(Notice::status).containsExactly(NoticeStatus.UNCONFIRMED);
    }

    @Test
    void shouldDoNothingWhereNothingIsDue() throws IOException {
        certificates.keep(certificate);

        sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(log).isEmpty();
    }

    private Notice pending() {
        return Notice.pending(certificate.key(), applied.id(), NoticeKind.APPLIED, "138****8000", applied.at(),
                NoticeKind.APPLIED.notAfter(applied.at()));
    }

    private void sweep() throws IOException {
        var sendNotices = new Teller(certificates, notices, new ReferenceDataInMemory(), new WindowsInMemory(),
                new DeliveryCodesInMemory(), sms, clock).function();
        assertThat(Recorded.answer(sendNotices, Recorded.text("events/schedule-send-notices.json"),
                Recorded.context(log, 60_000))).isEqualTo("{\"batchItemFailures\":[]}");
    }
}
