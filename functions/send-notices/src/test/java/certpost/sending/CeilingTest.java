package certpost.sending;

import static certpost.domain.registration.SomeReminders.ASKED_AT;
import static certpost.domain.registration.SomeReminders.OPENS;
import static certpost.domain.registration.SomeReminders.REGISTRATION;
import static certpost.domain.registration.SomeReminders.asked;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.Recorded;
import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.DailyCeiling;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsCountStore;
import certpost.domain.notice.SmsCountsInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.TellingLimit;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.WindowsInMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day has its most of SMS: reminders end there, news of applications and parcels do not. */
class CeilingTest {
    private final ClockAt clock = new ClockAt(OPENS);
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final RemindersInMemory reminders = new RemindersInMemory(notices);
    private final ReferenceDataInMemory reference = new ReferenceDataInMemory();
    private final SmsCountsInMemory counts = new SmsCountsInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private final List<String> log = new ArrayList<>();

    @Test
    void shouldLetRemindersWaitUntilTheNextMorningAndThenTellThemOnce() throws IOException {
        List<Notice> called = List.of(call(1), call(2), call(3));

        run(ceiling(2, counts));
        run(ceiling(2, counts));

        assertThat(sms.messages()).hasSize(2);
        assertThat(log.getFirst()).isEqualTo("sms ceiling reached: 1 held back, 0 sent beyond 2 a day");
        clock.pass(Duration.ofDays(1));
        run(ceiling(2, counts));
        assertThat(sms.messages()).hasSize(3);
        assertThat(called).extracting(this::status).containsOnly(NoticeStatus.SENT);
    }

    @Test
    void shouldAcknowledgeApplicationsBeyondTheCeilingAndWhereTheCountCannotBeKept() throws IOException {
        List<Notice> applied = List.of(apply(1), apply(2));
        run(ceiling(1, counts));
        assertThat(log).containsExactly("sms ceiling reached: 0 held back, 1 sent beyond 1 a day");

        counts.broken(true);
        Notice third = apply(3);
        Notice reminder = call(1);
        run(ceiling(1_000, counts));

        assertThat(sms.messages()).hasSize(3);
        assertThat(status(applied.getLast())).isEqualTo(NoticeStatus.SENT);
        assertThat(status(third)).isEqualTo(NoticeStatus.SENT);
        assertThat(status(reminder)).isEqualTo(NoticeStatus.PENDING);
        assertThat(log.getLast()).startsWith("sms not counted: 1 held back, 1 sent; ").doesNotContain("138");
    }

    @Test
    void shouldEndACodeThatNobodyCanUseTomorrow() throws IOException {
        apply(1);
        run(ceiling(1, counts));
        clock.moveTo(OPENS.plusSeconds(60));
        Reminder wish = Reminder.asked(asked(1).key(), asked(1).mobile(), clock.instant(), "ask");
        reminders.ask(wish, new ConfirmationCode("012345"), List.of());

        run(ceiling(1, counts));

        assertThat(status(wish.confirmation())).isEqualTo(NoticeStatus.EXPIRED);
        assertThat(sms.messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DyingProcess.When.class)
    void shouldTellOnceAndNotSayThatNobodyKnowsWhereverCountingDies(DyingProcess.When when) throws IOException {
        List<Notice> all = List.of(apply(1), apply(2), call(3));
        for (int death = 1; death <= 3; death++) {
            var process = new DyingProcess(1, when);
            try {
                run(ceiling(1_000, process.with(SmsCountStore.class, counts)));
            } catch (DyingProcess.Died _) {
                // As it should.
            }
        }
        clock.pass(Duration.ofMinutes(10));
        run(ceiling(1_000, counts));

        assertThat(sms.messages()).hasSize(3);
        assertThat(all).extracting(this::status).containsOnly(NoticeStatus.SENT);
    }

    /** Such as waybills that replace each other without end. */
    @Test
    void shouldTellThirtyFactsOfACertificateADayWhoeverMakesThem() {
        Certificate certificate = SomeCertificates.batched(1);
        for (int number = 1; number <= 40; number++) {
            certificate = certificate.sent(SomeCertificates.waybill(number), clock.instant());
            certificates.keep(certificate);
            teller(ceiling(1_000, counts)).tell(certificate.key());
            clock.pass(Duration.ofMinutes(2));
        }

        assertThat(sms.messages()).hasSize(TellingLimit.A_DAY);
        assertThat(notices.all()).filteredOn(notice -> notice.status() == NoticeStatus.FAILED)
                .hasSize(10)
                .extracting(Notice::reason)
                .containsOnly("too many facts to be told in a day");
    }

    /** The number before is told under an id of its own, and counts like the other. */
    @Test
    void shouldTellTheNumberBeforeNoMoreOftenThanThat() {
        Certificate certificate = SomeCertificates.applied(1);
        for (int number = 1; number <= 40; number++) {
            certificate = certificate.with(new Fact("change-" + number, FactKind.MOBILE_CHANGED, clock.instant(), "",
                    "", new MobileNumber("+861390013%04d".formatted(number))));
            certificates.keep(certificate);
            teller(ceiling(1_000, counts)).tell(certificate.key());
            clock.pass(Duration.ofMinutes(2));
        }

        assertThat(notices.all())
                .filteredOn(
                        notice -> notice.kind() == NoticeKind.MOBILE_CHANGED && notice.status() == NoticeStatus.SENT)
                .hasSize(TellingLimit.A_DAY);
    }

    private Teller teller(DailyCeiling ceiling) {
        return new Teller(certificates, notices, new DeliveryCodesInMemory(), reference, reminders,
                new WindowsInMemory(), ceiling, clock, _ -> {});
    }

    private void run(DailyCeiling ceiling) throws IOException {
        Recorded.answer(teller(ceiling).function(), Recorded.text("events/schedule-send-notices.json"),
                Recorded.context(log, 60_000));
    }

    private DailyCeiling ceiling(long most, SmsCountStore store) {
        return new DailyCeiling(sms, store, most, clock);
    }

    private Notice apply(int number) {
        Certificate certificate = SomeCertificates.applied(number);
        Fact fact = certificate.timeline().getFirst();
        certificates.keep(certificate);
        Notice notice = Notice.pending(certificate.key(), fact.id(), NoticeKind.APPLIED, "138****8000", clock.instant(),
                NoticeKind.APPLIED.notAfter(clock.instant()));
        notices.add(notice);
        return notice;
    }

    /** A confirmed reminder that is being told. */
    private Notice call(int number) {
        reference.put(ReferenceKind.REGISTRATION,
                Loaded.first(REGISTRATION, OPENS, new Act("clerk-1", "guangdong", OPENS)));
        reminders.ask(asked(number), new ConfirmationCode("012345"), List.of());
        notices.replace(asked(number).confirmation().ended(NoticeStatus.EXPIRED, "confirmed another way"));
        Reminder confirmed = asked(number).confirmed(ASKED_AT.plusSeconds(60));
        reminders.replace(confirmed);
        assertThat(reminders.call(confirmed.called(REGISTRATION), REGISTRATION, OPENS)).isTrue();
        return confirmed.telling(REGISTRATION, OPENS);
    }

    private NoticeStatus status(Notice notice) {
        return notices.find(notice.key()).orElseThrow().status();
    }
}
