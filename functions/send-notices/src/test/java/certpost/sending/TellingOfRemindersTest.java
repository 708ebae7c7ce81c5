package certpost.sending;

import static certpost.domain.registration.SomeReminders.ASKED_AT;
import static certpost.domain.registration.SomeReminders.MOBILE;
import static certpost.domain.registration.SomeReminders.OPENS;
import static certpost.domain.registration.SomeReminders.REGISTRATION;
import static certpost.domain.registration.SomeReminders.asked;
import static certpost.domain.registration.SomeReminders.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Registration;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R18: the code that confirms a number, and the one SMS that tells that registration has opened. */
class TellingOfRemindersTest {
    private static final ConfirmationCode CODE = new ConfirmationCode("012345");

    private final ClockAt clock = new ClockAt(ASKED_AT);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final RemindersInMemory reminders = new RemindersInMemory(notices);
    private final ReferenceDataInMemory reference = new ReferenceDataInMemory();
    private final SmsInMemory sms = new SmsInMemory();

    @BeforeEach
    void announce() {
        reference.put(ReferenceKind.REGISTRATION,
                Loaded.first(REGISTRATION, OPENS, new Act("clerk-1", "guangdong", OPENS)));
    }

    @Test
    void shouldSendTheCodeToTheNumberThatIsToBeConfirmed() {
        reminders.ask(asked(1), CODE, List.of());

        teller(notices).sweep();
        teller(notices).sweep();

        assertThat(sms.messages())
                .containsExactly(new SmsInMemory.Message(MOBILE, "验证码012345，用于预约社会工作者考试报名提醒，15分钟内有效。若非本人操作请忽略。"));
        assertThat(status(asked(1).confirmation())).isEqualTo(NoticeStatus.SENT);
        assertThat(reminders.find(asked(1), clock.instant())).as("it is to be given back").contains(CODE);
    }

    @Test
    void shouldSendNoCodeThatCannotBeUsedAnyMore() {
        reminders.ask(asked(1), CODE, List.of());
        Reminder again = asked(1).askedAgain(MOBILE, ASKED_AT, "again");
        reminders.ask(again, new ConfirmationCode("999999"), List.of());
        reminders.ask(asked(2), CODE, List.of());
        reminders.delete(key(2));
        reminders.ask(asked(3), CODE, List.of());
        reminders.replace(asked(3).confirmed(ASKED_AT));

        teller(notices).sweep();

        assertThat(sms.messages()).singleElement().satisfies(each -> assertThat(each.text()).contains("999999"));
        assertThat(List.of(asked(1), asked(2), asked(3))).extracting(each -> status(each.confirmation()))
                .containsOnly(NoticeStatus.DROPPED);
    }

    @Test
    void shouldSendNoCodeAfterAQuarterOfAnHour() {
        reminders.ask(asked(1), CODE, List.of());
        clock.pass(Duration.ofMinutes(15).plusMillis(1));

        teller(notices).sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(status(asked(1).confirmation())).isEqualTo(NoticeStatus.EXPIRED);
    }

    @Test
    void shouldTellThatRegistrationIsOpenOnceAndDeleteTheReminderR18() {
        Notice telling = call(1);

        teller(notices).sweep();
        teller(notices).sweep();

        assertThat(sms.messages())
                .containsExactly(new SmsInMemory.Message(MOBILE, "您预约提醒的社会工作者考试2026年报名自3月16日起，请登录报名网站办理。"));
        assertThat(status(telling)).isEqualTo(NoticeStatus.SENT);
        assertThat(reminders.all()).isEmpty();
    }

    @Test
    void shouldTellNobodyWhoHasTakenItBack() {
        Notice telling = call(1);
        reminders.delete(key(1));

        teller(notices).sweep();

        assertThat(sms.messages()).isEmpty();
        assertThat(status(telling)).isEqualTo(NoticeStatus.DROPPED);
    }

    @Test
    void shouldTellNothingOfAnotherYear() {
        call(1);
        reference.put(ReferenceKind.REGISTRATION,
                reference.find(ReferenceKind.REGISTRATION, "social-worker")
                        .orElseThrow()
                        .next(new Registration("social-worker", 2027, LocalDate.of(2026, 3, 16), null, null), OPENS,
                                new Act("clerk-1", "guangdong", OPENS)));

        teller(notices).sweep();

        assertThat(sms.messages()).isEmpty();
    }

    @Test
    void shouldKeepTheNumberWhereTheMessageFailedUntilItIsOfNoUse() {
        Notice telling = call(1);
        sms.answerNext(new Outcome.Refused("no such number"));

        teller(notices).sweep();

        assertThat(status(telling)).isEqualTo(NoticeStatus.FAILED);
        assertThat(reminders.find(key(1), OPENS)).isPresent();
        notices.replace(
                notices.find(telling.key()).orElseThrow().resent(OPENS, "clerk-1", "another try").orElseThrow());
        teller(notices).sweep();
        assertThat(sms.messages()).as("what was refused is none").hasSize(1);
        assertThat(reminders.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DyingProcess.When.class)
    void shouldTellNobodyTwiceAndLoseNobodyWhereverTheSenderDies(DyingProcess.When when) {
        for (int call = 1; call <= 8; call++) {
            var fresh = new TellingOfRemindersTest();
            fresh.announce();
            Notice telling = fresh.call(1);
            var process = new DyingProcess(call, when);
            try {
                fresh.teller(process.with(NoticeStore.class, fresh.notices)).sweep();
            } catch (DyingProcess.Died _) {
                // As it should.
            }
            fresh.clock.pass(Duration.ofMinutes(3));
            fresh.teller(fresh.notices).sweep();
            fresh.clock.pass(Duration.ofMinutes(6));
            fresh.teller(fresh.notices).sweep();

            assertThat(fresh.sms.messages().size()).as("call " + call).isLessThanOrEqualTo(1);
            NoticeStatus end = fresh.status(telling);
            assertThat(end).as("call " + call).isIn(NoticeStatus.SENT, NoticeStatus.UNCONFIRMED);
            assertThat(end == NoticeStatus.SENT && fresh.sms.messages().isEmpty()).isFalse();
        }
    }

    /** A confirmed reminder that is being told. */
    private Notice call(int number) {
        reminders.ask(asked(number), CODE, List.of());
        Reminder confirmed = asked(number).confirmed(ASKED_AT.plusSeconds(60));
        reminders.replace(confirmed);
        teller(notices).sweep();
        clock.moveTo(OPENS);
        assertThat(reminders.call(confirmed.called(REGISTRATION), REGISTRATION, OPENS)).isTrue();
        return confirmed.telling(REGISTRATION, OPENS);
    }

    private NoticeStatus status(Notice notice) {
        return notices.find(notice.key()).orElseThrow().status();
    }

    private Teller teller(NoticeStore store) {
        return new Teller(new CertificatesInMemory(), store, new DeliveryCodesInMemory(), reference, reminders,
                new WindowsInMemory(), sms, clock, _ -> {});
    }
}
