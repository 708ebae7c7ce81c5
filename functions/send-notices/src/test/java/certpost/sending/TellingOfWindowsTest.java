package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.Intercepted;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.Occasion;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsInMemory.Message;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.WindowFact;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingOfWindowsTest {
    private static final String ROSTERS = "+8613700137000";
    private static final Certificate ENTERED = SomeCertificates.onRoster(ROSTERS, SomeCertificates.entered(1));
    private static final MobileNumber OTHER_MOBILE = new MobileNumber("+8613900139000");
    private static final Window WINDOW = SomeWindows.direct();
    /** 9:00 in Beijing. */
    private static final Instant MORNING = Instant.parse("2025-09-19T01:00:00Z");

    private final ClockAt clock = new ClockAt(MORNING);
    private final CertificatesInMemory certificates = CertificatesInMemory.with(ENTERED);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final WindowsInMemory windows = WindowsInMemory.with(WINDOW);
    private final SmsInMemory sms = new SmsInMemory();

    @Test
    void shouldTellOfAWindowOnceToTheRostersNumber() {
        add(Occasion.OPENED);

        sweep();
        sweep();

        assertThat(sms.messages())
                .containsExactly(new Message(new MobileNumber(ROSTERS), "您的社会工作者证书可申请直邮，10月11日24时截止，请登录网站办理。"));
        assertThat(notice().status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void shouldTellTheNumberThatTheRosterHasNow() {
        add(Occasion.OPENED);
        certificates.keep(ENTERED.withRoster(entry(OTHER_MOBILE)).orElseThrow());

        sweep();

        assertThat(sms.messages()).extracting(Message::to).containsExactly(OTHER_MOBILE);
    }

    @Test
    void shouldDropWhatIsNotTrueAnyMore() {
        add(Occasion.OPENED);
        certificates.keep(SomeCertificates.applied(1));
        sweep();
        add(Occasion.LAST_DAY);
        certificates.keep(SomeCertificates.entered(1, CheckStatus.REJECTED));
        sweep();

        assertThat(notices.all()).extracting(Notice::status)
                .containsExactly(NoticeStatus.DROPPED, NoticeStatus.DROPPED);
        assertThat(sms.messages()).isEmpty();
    }

    @Test
    void shouldTellAMovedEndAlsoToWhoHasApplied() {
        add(Occasion.MOVED);
        certificates.keep(SomeCertificates.onRoster(ROSTERS, SomeCertificates.applied(1)));

        sweep();

        assertThat(sms.messages()).extracting(Message::text).containsExactly("您的社会工作者证书邮寄申请截止时间改为10月11日24时，请以此为准。");
        assertThat(sms.messages()).extracting(Message::to).containsExactly(ENTERED.roster().mobile());
    }

    @Test
    void shouldNotTellAnEndThatWasMovedJustBeforeTheClaim() {
        add(Occasion.OPENED);
        Windows movedWhenLookedAt = Intercepted.before(Windows.class, windows, "find", this::move);

        telling(movedWhenLookedAt, sms).sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notice().status()).isEqualTo(NoticeStatus.DROPPED);
    }

    @Test
    void shouldHaveClaimedTheNoticeBeforeItLooksAtTheWindow() {
        add(Occasion.OPENED);
        Windows watched = Intercepted.before(Windows.class, windows, "find",
                () -> assertThat(notice().status()).isEqualTo(NoticeStatus.SENDING));

        telling(watched, sms).sweep();

        assertThat(notice().status()).isEqualTo(NoticeStatus.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-19T13:00:00Z", "2025-09-19T16:30:00Z", "2025-09-20T00:59:59.999Z"})
    void shouldLeaveToTheMorningWhatIsDueByNight(String night) {
        add(Occasion.OPENED);
        clock.moveTo(Instant.parse(night));

        sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notice().status()).isEqualTo(NoticeStatus.PENDING);
        assertThat(notice().dueAt()).as("out of the way of what is due").isEqualTo("2025-09-20T01:00:00Z");
        clock.moveTo(notice().dueAt());
        sweep();
        assertThat(sms.messages()).hasSize(1);
        assertThat(notice().attempts()).isEqualTo(1);
    }

    @Test
    void shouldTellNothingOfAWindowThatHasClosedOrThatNobodyKnows() {
        add(Occasion.LAST_DAY);
        windows.claim(WINDOW.id(), SomeWindows.CLOSES, "closing", SomeWindows.CLOSES, SomeWindows.CLOSES);
        sweep();
        assertThat(notice().status()).isEqualTo(NoticeStatus.DROPPED);

        add(Occasion.OPENED);
        telling(new WindowsInMemory(), sms).sweep();
        assertThat(notice().status()).isEqualTo(NoticeStatus.DROPPED);
        assertThat(sms.messages()).isEmpty();
    }

    @Test
    void shouldTryAgainLaterAndLookAgainWhetherItIsTrue() {
        add(Occasion.OPENED);
        sms.answerNext(new Outcome.TryLater("throttled"));
        sweep();
        move();

        clock.pass(Duration.ofMinutes(1));
        sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notice().status()).isEqualTo(NoticeStatus.DROPPED);
    }

    @Test
    void shouldLeaveUnconfirmedWhatASenderTookAndDiedWith() {
        add(Occasion.OPENED);
        Teller dying = telling(windows, _ -> {
            throw new IllegalStateException("killed");
        });
        dying.sweep();
        assertThat(dying.log).hasSize(1);

        clock.pass(Duration.ofMinutes(3));
        sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(notice().status()).isEqualTo(NoticeStatus.UNCONFIRMED);
    }

    private void move() {
        windows.replace(windows.find(WINDOW.id()).orElseThrow().closingAt(SomeWindows.CLOSES.plusSeconds(3_600), "x"));
    }

    private void sweep() {
        telling(windows, sms).sweep();
    }

    private Teller telling(Windows itsWindows, SmsSender sender) {
        return new Teller(certificates, notices, new ReferenceDataInMemory(), itsWindows, new DeliveryCodesInMemory(),
                sender, clock);
    }

    private void add(Occasion occasion) {
        assertThat(notices.add(Notice.pending(ENTERED.key(), WindowFact.of(occasion, WINDOW).id(), occasion.kind(),
                "137****7000", MORNING, SomeWindows.CLOSES))).isTrue();
    }

    private Notice notice() {
        return notices.all().getLast();
    }

    private static RosterEntry entry(MobileNumber mobile) {
        RosterEntry entry = SomeCertificates.entry(1);
        return new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(), entry.level(),
                entry.registrationCity(), entry.checkStatus(), mobile);
    }
}
