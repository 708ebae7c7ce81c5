package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.ClockAt;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsInMemory.Message;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Certificate APPLIED = SomeCertificates.applied(1);
    private static final Instant APPLIED_AT = SomeCertificates.APPLIED_AT.plusSeconds(1);
    private static final MobileNumber MOBILE = SomeCertificates.form().mobile();
    private static final MobileNumber OTHER_MOBILE = new MobileNumber("+8613900139000");

    private final ClockAt clock = new ClockAt(APPLIED_AT.plusSeconds(1));
    private final CertificatesInMemory certificates = CertificatesInMemory.with(APPLIED);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private int attempts;
    private final Teller telling = telling(message -> {
        attempts++;
        return sms.send(message);
    });

    private Teller telling(SmsSender sender) {
        return new Teller(certificates, notices, new ReferenceDataInMemory(), new WindowsInMemory(),
                new DeliveryCodesInMemory(), sender, clock);
    }

    @Test
    void shouldAcknowledgeAnApplicationToTheNumberThatWasTyped() {
        telling.tell(APPLIED.key());

        assertThat(sms.messages()).containsExactly(
                new Message(MOBILE, "已收到您的社会工作者证书邮寄申请，编号%s。若非本人申请，请登录网站核对。".formatted(APPLIED.reference().value())));
        assertThat(notice().status()).isEqualTo(NoticeStatus.SENT);
        assertThat(notice().messageId()).isNotEmpty();
        assertThat(notice().mobile()).isEqualTo(MOBILE.masked());
    }

    @Test
    void shouldTellAFactOnceHoweverOftenItIsHeardOf() {
        for (int i = 0; i < 100; i++) {
            telling.tell(APPLIED.key());
            telling.sweep();
            clock.pass(Duration.ofMinutes(10));
        }

        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldTellTheWaybillOnceTheParcelIsMailed() {
        certificates.keep(SomeCertificates.sent(1));
        clock.moveTo(SomeCertificates.sent(1).timeline().getLast().at());

        telling.tell(APPLIED.key());

        assertThat(sms.messages().getLast().text()).contains(SomeCertificates.waybill(1).value()).contains("邮资到付");
        assertThat(notices.all()).extracting(Notice::kind).contains(NoticeKind.SENT);
    }

    @Test
    void shouldTellAReplacedWaybillAgainAndDropTheUntoldFirst() {
        Certificate twice = SomeCertificates.sent(1).sent(SomeCertificates.waybill(2), APPLIED_AT);
        certificates.keep(twice);
        clock.moveTo(SomeCertificates.sent(1).timeline().getLast().at());

        telling.tell(APPLIED.key());

        assertThat(sms.messages()).extracting(Message::text)
                .filteredOn(text -> text.contains("单号"))
                .singleElement()
                .asString()
                .contains(SomeCertificates.waybill(2).value());
        assertThat(notices.all()).extracting(Notice::status)
                .containsExactlyInAnyOrder(NoticeStatus.SENT, NoticeStatus.DROPPED, NoticeStatus.SENT);
    }

    @Test
    void shouldAcknowledgeACorrectedNumberAndDropWhatWasMeantForTheOldOne() {
        certificates.keep(amended());

        telling.tell(APPLIED.key());

        assertThat(acknowledged()).containsExactly(OTHER_MOBILE);
        assertThat(notices.all()).extracting(Notice::kind, Notice::status)
                .containsExactly(tuple(NoticeKind.APPLIED, NoticeStatus.DROPPED),
                        tuple(NoticeKind.APPLIED, NoticeStatus.SENT),
                        tuple(NoticeKind.MOBILE_CHANGED, NoticeStatus.SENT));
    }

    @Test
    void shouldAcknowledgeBothNumbersWhereTheFirstWasToldInTime() {
        telling.tell(APPLIED.key());
        certificates.keep(amended());

        telling.tell(APPLIED.key());

        assertThat(acknowledged()).containsExactly(MOBILE, OTHER_MOBILE);
    }

    @Test
    void shouldNotAcknowledgeAgainToANumberThatCameBack() {
        telling.tell(APPLIED.key());
        certificates.keep(amended());
        telling.tell(APPLIED.key());
        certificates.keep(amendedBack());

        telling.tell(APPLIED.key());

        assertThat(acknowledged()).containsExactly(MOBILE, OTHER_MOBILE);
    }

    @Test
    void shouldWaitWhileANumberThatCameBackIsBeingTold() {
        Notice first = Notice.of(APPLIED, APPLIED.timeline().getFirst()).getFirst();
        notices.add(first);
        notices.replace(first.claimed(clock.instant().plusSeconds(60)));
        certificates.keep(amendedBack());

        telling.tell(APPLIED.key());

        assertThat(notices.all()).filteredOn(notice -> notice.kind() == NoticeKind.APPLIED)
                .extracting(Notice::status)
                .containsExactly(NoticeStatus.SENDING, NoticeStatus.DROPPED, NoticeStatus.PENDING);
    }

    @Test
    void shouldAcknowledgeToANumberThatCameBackBeforeItWasTold() {
        certificates.keep(amendedBack());

        telling.tell(APPLIED.key());

        assertThat(acknowledged()).containsExactly(MOBILE);
    }

    @Test
    void shouldNotAcknowledgeWhatWasWithdrawnInBetween() {
        var withdrawn = (Withdrawal.Accepted) APPLIED.withdraw(APPLIED_AT, new IfMatch.Anything(), "w");
        certificates.keep(withdrawn.changed());

        telling.tell(APPLIED.key());

        assertThat(acknowledged()).isEmpty();
        assertThat(notices.all()).extracting(Notice::kind, Notice::status)
                .containsExactly(tuple(NoticeKind.APPLIED, NoticeStatus.DROPPED),
                        tuple(NoticeKind.WITHDRAWN, NoticeStatus.SENT));
    }

    @Test
    void shouldTryAgainLaterWhatTheProviderCertainlyDidNotTake() {
        sms.answerNext(new Outcome.TryLater("throttled"));
        telling.tell(APPLIED.key());
        assertThat(notice().status()).isEqualTo(NoticeStatus.PENDING);

        telling.sweep();
        assertThat(attempts).as("not before its time").isEqualTo(1);
        clock.pass(Duration.ofSeconds(10));
        telling.sweep();

        assertThat(attempts).isEqualTo(2);
        assertThat(sms.messages()).hasSize(1);
        assertThat(notice().status()).isEqualTo(NoticeStatus.SENT);
        assertThat(notice().attempts()).isEqualTo(2);
    }

    @Test
    void shouldWaitLongerEachTimeAndGiveUpWhenTellingIsOfNoUse() {
        for (int tries = 0; notice(tries).status() == NoticeStatus.PENDING; tries++) {
            assertThat(tries).isLessThan(1_000);
            sms.answerNext(new Outcome.TryLater("throttled"));
            clock.moveTo(tries == 0 ? clock.instant() : notice().dueAt());
            telling.sweep();
        }

        assertThat(notice().status()).isEqualTo(NoticeStatus.EXPIRED);
        assertThat(clock.instant()).isAfter(notice().notAfter()).isBefore(notice().notAfter().plusSeconds(301));
    }

    private Notice notice(int tries) {
        if (tries == 0) {
            sms.answerNext(new Outcome.TryLater("throttled"));
            telling.tell(APPLIED.key());
        }
        return notice();
    }

    @Test
    void shouldNeverSendAgainWhatTheProviderMayHaveTaken() {
        sms.answerNext(new Outcome.Unknown("timed out"));
        telling.tell(APPLIED.key());

        clock.pass(Duration.ofHours(1));
        telling.sweep();
        telling.tell(APPLIED.key());

        assertThat(attempts).isEqualTo(1);
        assertThat(notice().status()).isEqualTo(NoticeStatus.UNCONFIRMED);
        assertThat(notice().reason()).isEqualTo("timed out");
    }

    @Test
    void shouldKeepWhyTheProviderRefused() {
        sms.answerNext(new Outcome.Refused("opted out"));
        telling.tell(APPLIED.key());

        clock.pass(Duration.ofHours(1));
        telling.sweep();

        assertThat(attempts).isEqualTo(1);
        assertThat(notice().status()).isEqualTo(NoticeStatus.FAILED);
        assertThat(notice().reason()).isEqualTo("opted out");
    }

    @Test
    void shouldLeaveUnconfirmedWhatASenderTookAndDiedWith() {
        Teller dying = telling(_ -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> dying.tell(APPLIED.key())).hasMessage("killed");

        telling.tell(APPLIED.key());
        assertThat(notice().status()).as("perhaps it is still at it").isEqualTo(NoticeStatus.SENDING);
        clock.pass(Duration.ofMinutes(2));
        telling.sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notice().status()).isEqualTo(NoticeStatus.UNCONFIRMED);
    }

    @Test
    void shouldNotSendWhatAnotherSenderClaimedInBetween() {
        Teller second = telling(sms);
        Teller first = telling(message -> {
            second.tell(APPLIED.key());
            return sms.send(message);
        });

        first.tell(APPLIED.key());

        assertThat(sms.messages()).hasSize(1);
        assertThat(notice().status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void shouldSweepUpWhatTheStreamLost() {
        notices.add(Notice.pending(APPLIED.key(), APPLIED.timeline().getFirst().id(), NoticeKind.APPLIED,
                MOBILE.masked(), APPLIED_AT, APPLIED_AT.plus(Duration.ofDays(2))));

        telling.sweep();

        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldTellARejectionAtClosing() {
        certificates.keep(APPLIED.rejected(APPLIED_AT, "closing"));

        telling.tell(APPLIED.key());

        assertThat(sms.messages()).extracting(Message::text).anyMatch(text -> text.contains("核查状态变更"));
    }

    @Test
    void shouldSayNothingOfACertificateThatIsGone() {
        telling.tell(SomeCertificates.key(2));

        assertThat(sms.messages()).isEmpty();
        assertThat(notices.all()).isEmpty();
    }

    private List<MobileNumber> acknowledged() {
        return sms.messages().stream().filter(message -> message.text().startsWith("已收到")).map(Message::to).toList();
    }

    private static Certificate amended() {
        return ((Submission.Accepted) APPLIED.submit(SomeCertificates.form(OTHER_MOBILE.e164()),
                SomeCertificates.WINDOW, APPLIED_AT.plusSeconds(1), new IfMatch.Anything(), "amend")).changed();
    }

    private static Certificate amendedBack() {
        return ((Submission.Accepted) amended().submit(SomeCertificates.form(), SomeCertificates.WINDOW,
                APPLIED_AT.plusSeconds(1), new IfMatch.Anything(), "amend-back")).changed();
    }

    private Notice notice() {
        assertThat(notices.all()).hasSize(1);
        return notices.all().getFirst();
    }
}
