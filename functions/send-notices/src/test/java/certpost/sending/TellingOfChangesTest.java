package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.ClockAt;
import certpost.domain.address.Address;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.Fact;
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
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody can take a certificate from its holder without the holder's number being told. */
class TellingOfChangesTest {
    private static final String ROSTERS = "+8613700137000";
    private static final MobileNumber MOBILE = SomeCertificates.form().mobile();
    private static final MobileNumber OTHER_MOBILE = new MobileNumber("+8613900139000");
    private static final Certificate APPLIED = SomeCertificates.applied(1);
    private static final String REFERENCE = APPLIED.reference().value();

    private final ClockAt clock = new ClockAt(SomeCertificates.APPLIED_AT.plusSeconds(10));
    private final CertificatesInMemory certificates = CertificatesInMemory.with(APPLIED);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private final Teller telling = new Teller(certificates, notices, new ReferenceDataInMemory(), new WindowsInMemory(),
            new DeliveryCodesInMemory(), sms, clock);
    private Certificate now = APPLIED;
    private int writes;

    @Test
    void shouldTellTheApplicationsNumberThatRecipientOrAddressWasChanged() {
        tell();

        amend(at("体育西路9号", MOBILE));
        tell();
        tell();

        assertThat(sms.messages()).hasSize(2)
                .endsWith(new Message(MOBILE, "您的社会工作者证书收件人或地址于9月22日10时修改，若非本人操作请登录网站核对。"));
    }

    @Test
    void shouldTellNothingWhereTheSameIsSaidAgain() {
        tell();

        amend(SomeCertificates.form());
        tell();

        assertThat(sms.messages()).hasSize(1);
        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void shouldTellOnlyTheLastOfManyChangesOfTheAddress() {
        tell();
        amend(at("体育西路8号", MOBILE));
        amend(at("体育西路9号", MOBILE));

        tell();

        assertThat(sms.messages()).hasSize(2);
        assertThat(notices.all()).extracting(Notice::kind, Notice::status)
                .containsExactly(tuple(NoticeKind.APPLIED, NoticeStatus.SENT),
                        tuple(NoticeKind.ADDRESS_CHANGED, NoticeStatus.DROPPED),
                        tuple(NoticeKind.ADDRESS_CHANGED, NoticeStatus.SENT));
    }

    @Test
    void shouldTellTheNumberBeforeThatAnotherTookItsPlace() {
        tell();

        amend(at("体育西路9号", OTHER_MOBILE));
        tell();
        tell();

        assertThat(sms.messages()).extracting(Message::to).containsExactly(MOBILE, OTHER_MOBILE, MOBILE);
        assertThat(sms.messages().getLast().text())
                .isEqualTo("您的社会工作者证书邮寄申请%s已改留其他手机号，若非本人请登录网站核对。".formatted(REFERENCE));
        assertThat(notices.all()).filteredOn(notice -> notice.kind() == NoticeKind.MOBILE_CHANGED)
                .extracting(Notice::mobile)
                .containsExactly(MOBILE.masked());
    }

    @Test
    void shouldTellTheNumberBeforeAlsoWhereItIsBackOrTheApplicationIsGone() {
        amend(at("体育西路9号", OTHER_MOBILE));
        amend(at("体育西路9号", MOBILE));
        withdraw();

        tell();

        assertThat(told(NoticeKind.MOBILE_CHANGED)).containsExactly(NoticeStatus.SENT, NoticeStatus.SENT);
        assertThat(told(NoticeKind.WITHDRAWN)).containsExactly(NoticeStatus.SENT);
        assertThat(sms.messages()).extracting(Message::to).containsExactly(MOBILE, OTHER_MOBILE, MOBILE);
    }

    @Test
    void shouldTellTheRostersNumberOnceOfAnApplicationThatNamesAnother() {
        onRoster(APPLIED);

        tell();
        amend(at("体育西路9号", OTHER_MOBILE));
        tell();

        assertThat(to(new MobileNumber(ROSTERS)))
                .containsExactly("您的社会工作者证书邮寄申请%s留的是其他手机号，若非本人请登录网站核对。".formatted(REFERENCE));
    }

    @Test
    void shouldTellTheRostersNumberOfEachApplication() {
        onRoster(APPLIED);
        tell();
        withdraw();
        amend(SomeCertificates.form(OTHER_MOBILE.e164()));

        tell();

        assertThat(to(new MobileNumber(ROSTERS))).hasSize(2);
    }

    @Test
    void shouldNotTellTheRostersNumberWhatItWasToldByTheApplication() {
        onRoster(APPLIED);
        amend(SomeCertificates.form(ROSTERS));
        amend(SomeCertificates.form());

        tell();

        assertThat(told(NoticeKind.OTHER_NUMBER)).isEmpty();
        assertThat(to(new MobileNumber(ROSTERS))).singleElement().asString().contains("已改留");
    }

    @Test
    void shouldNotTellARosterThatGetsItsNumberLongAfter() {
        tell();
        onRoster(now);
        clock.pass(Fact.WORTH_TELLING.plusDays(1));

        tell();

        assertThat(notices.all()).extracting(Notice::kind).containsExactly(NoticeKind.APPLIED);
    }

    @Test
    void shouldTryAgainWhatTheProviderDidNotTakeUntilItIsOfNoUse() {
        tell();
        amend(SomeCertificates.form(OTHER_MOBILE.e164()));
        sms.answerNext(new Outcome.TryLater("throttled"));
        sms.answerNext(new Outcome.TryLater("throttled"));
        tell();
        assertThat(told(NoticeKind.MOBILE_CHANGED)).containsExactly(NoticeStatus.PENDING);

        clock.pass(Fact.WORTH_TELLING.minusMinutes(1));
        telling.sweep();

        assertThat(told(NoticeKind.MOBILE_CHANGED)).containsExactly(NoticeStatus.SENT);
    }

    private void tell() {
        clock.pass(Duration.ofSeconds(1));
        telling.tell(APPLIED.key());
    }

    private void onRoster(Certificate certificate) {
        keep(SomeCertificates.onRoster(ROSTERS, certificate));
    }

    private void amend(ApplicationForm form) {
        keep(((Submission.Accepted) now.submit(form, SomeCertificates.WINDOW, clock.instant(), new IfMatch.Anything(),
                "write-" + ++writes)).changed());
    }

    private void withdraw() {
        keep(((Withdrawal.Accepted) now.withdraw(clock.instant(), new IfMatch.Anything(), "write-" + ++writes))
                .changed());
    }

    private void keep(Certificate certificate) {
        now = certificate;
        certificates.keep(certificate);
    }

    private List<NoticeStatus> told(NoticeKind kind) {
        return notices.all().stream().filter(notice -> notice.kind() == kind).map(Notice::status).toList();
    }

    private List<String> to(MobileNumber number) {
        return sms.messages().stream().filter(message -> message.to().equals(number)).map(Message::text).toList();
    }

    private static ApplicationForm at(String detail, MobileNumber mobile) {
        Address home = SomeCertificates.form().address();
        return new ApplicationForm(SomeCertificates.form().channel(), SomeCertificates.form().recipient(), mobile,
                new Address(home.region(), home.province(), home.city(), home.district(), detail, home.postalCode()));
    }
}
