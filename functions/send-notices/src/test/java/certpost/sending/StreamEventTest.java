package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.Recorded;
import certpost.domain.ClockAt;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.holder.HolderId;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsSender;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change as the certificates' stream sends it, read as Lambda reads it: {@code events/stream-certificates.json}. */
class StreamEventTest {
    private static final CertificateKey KEY = new CertificateKey(
            new HolderId("00fef4a4b125694fb9e8ea1ed15cf02002a3c344"),
            CertificateId.parse("guangdong.social-worker.2025.e6eef7dd6f7843c2f610").orElseThrow());

    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private final List<String> log = new ArrayList<>();
    private final SendNotices sendNotices = new Teller(certificates, notices, new ReferenceDataInMemory(),
            new WindowsInMemory(), new DeliveryCodesInMemory(), sms,
            new ClockAt(SomeCertificates.APPLIED_AT.plusSeconds(1))).function();

    @Test
    void shouldAcknowledgeAnApplicationToTheNumberThatWasTyped() throws IOException {
        certificates.keep(applied());

        assertThat(handle(event()).batchItemFailures()).isEmpty();

        assertThat(sms.messages()).hasSize(1);
        assertThat(sms.messages().getFirst().to()).isEqualTo(SomeCertificates.form().mobile());
        assertThat(notices.all()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.APPLIED);
            assertThat(notice.status()).isEqualTo(NoticeStatus.SENT);
            assertThat(notice.certificate()).contains(KEY);
        });
    }

    @Test
    void shouldTellNothingTwiceWhenAChangeIsDeliveredAgain() throws IOException {
        certificates.keep(applied());
        handle(event());

        assertThat(handle(event()).batchItemFailures()).isEmpty();
        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldTellNothingOfACertificateThatIsGone() throws IOException {
        assertThat(handle(event()).batchItemFailures()).isEmpty();
        assertThat(sms.messages()).isEmpty();
    }

    @Test
    void shouldReportTheOneRecordThatFailsAndDealWithTheOthers() throws IOException {
        certificates.keep(applied());
        String record = event().replaceFirst("(?s)^\\{\\s*\"Records\": \\[", "").replaceFirst("(?s)]\\s*}\\s*$", "");
        String poison = record.replace("\"certificateId\"", "\"somethingElse\"")
                .replace("4421584500000000017450439091", "4421584500000000017450439090");

        StreamAnswer answer = handle("{\"Records\": [" + poison + "," + record + "]}");

        assertThat(answer.batchItemFailures()).extracting(StreamAnswer.Failure::itemIdentifier)
                .containsExactly("4421584500000000017450439090");
        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldReportWhatThereIsNoTimeForAndBeginNothing() throws IOException {
        certificates.keep(applied());

        StreamAnswer answer = handle(sendNotices, event(), 24_999);

        assertThat(answer.batchItemFailures()).extracting(StreamAnswer.Failure::itemIdentifier)
                .containsExactly("4421584500000000017450439091");
        assertThat(sms.messages()).isEmpty();
        assertThat(notices.all()).extracting(Notice::status).containsOnly(NoticeStatus.PENDING);
        assertThat(handle(event()).batchItemFailures()).isEmpty();
        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldLogNothingPersonalWhereTheProviderBreaks() throws IOException {
        certificates.keep(applied());
        SmsSender broken = message -> {
            throw new IllegalStateException("cannot send to " + message.to().e164());
        };
        var failing = new Teller(certificates, notices, new ReferenceDataInMemory(), new WindowsInMemory(),
                new DeliveryCodesInMemory(), broken, new ClockAt(SomeCertificates.APPLIED_AT.plusSeconds(1)))
                .function();

        StreamAnswer answer = handle(failing, event(), 60_000);

        assertThat(answer.batchItemFailures()).hasSize(1);
        assertThat(log)
                .containsExactly("record 7de3041dd709b024af6f29e4fa13d34c failed: java.lang.IllegalStateException");
    }

    private static Certificate applied() {
        Certificate entered = Certificate.entered(KEY, Reference.of(KEY.certificate(), 0), SomeCertificates.entry(1));
        return ((Submission.Accepted) entered.submit(SomeCertificates.form(), SomeCertificates.WINDOW,
                SomeCertificates.APPLIED_AT, new IfMatch.Anything(), "apply-1")).changed();
    }

    private static String event() throws IOException {
        return Recorded.text("events/stream-certificates.json");
    }

    private StreamAnswer handle(String event) throws IOException {
        return handle(sendNotices, event, 60_000);
    }

    private StreamAnswer handle(SendNotices function, String event, int remainingTime) throws IOException {
        return Jsonb.builder()
                .build()
                .type(StreamAnswer.class)
                .fromJson(Recorded.answer(function, event, Recorded.context(log, remainingTime)));
    }
}
