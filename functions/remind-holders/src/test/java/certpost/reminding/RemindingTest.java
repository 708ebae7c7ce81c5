package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.window.SomeWindows;
import certpost.reminding.Reminding.End;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RemindingTest {
    private static final Instant LATER = Stage.at("2025-10-18T00:00");

    private final Stage stage = Stage.with(3);

    @Test
    void shouldTellInTheMorningThatAWindowHasOpenedUntilTheFirstReminder() {
        assertThat(stage.remind().end()).isEqualTo(End.DONE);

        assertThat(stage.notices.all()).hasSize(3).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.WINDOW_OPEN);
            assertThat(notice.status()).isEqualTo(NoticeStatus.PENDING);
            assertThat(notice.dueAt()).isEqualTo(Stage.at("2025-09-19T09:00"));
            assertThat(notice.notAfter()).as("at most a fortnight").isEqualTo(Stage.at("2025-10-03T09:00"));
            assertThat(notice.mobile()).isEqualTo("138****8000");
        });
        assertThat(stage.facts(1)).containsExactly("opened.1.2025-10-11T16:00:00Z");
    }

    @Test
    void shouldRemindAtTwoWorkingDaysAndOnTheLastDay() {
        stage.clock.moveTo(Stage.at("2025-10-09T00:10"));
        stage.remind();
        stage.clock.moveTo(Stage.at("2025-10-11T00:10"));
        stage.remind();

        assertThat(stage.notices.ofCertificate(key(1).certificate()))
                .extracting(Notice::fact, Notice::kind, Notice::dueAt, Notice::notAfter)
                .containsExactly(
                        tuple("two-days-left.gd-social-worker-2025.1.2025-10-11T16:00:00Z", NoticeKind.CLOSING_SOON,
                                Stage.at("2025-10-09T09:00"), Stage.at("2025-10-11T00:00")),
                        tuple("last-day.gd-social-worker-2025.1.2025-10-11T16:00:00Z", NoticeKind.CLOSING_SOON,
                                Stage.at("2025-10-11T09:00"), SomeWindows.CLOSES));
    }

    @Test
    void shouldTellOnlyWhoMayApplyHasNotAppliedAndCanBeReached() {
        stage.certificates.keep(SomeCertificates.applied(1));
        stage.certificates.keep(SomeCertificates.entered(2, CheckStatus.NOT_CHECKED));
        stage.certificates.keep(withoutMobile(3));
        stage.certificates.keep(SomeCertificates.entered(4));

        assertThat(stage.remind().notices()).isEqualTo(1);

        assertThat(stage.notices.all()).flatExtracting(notice -> notice.certificate().stream().toList())
                .containsExactly(key(4));
    }

    @Test
    void shouldLookUpWhatTheIndexShows() {
        stage.certificates.freezeInIndex(key(1));
        stage.certificates.keep(SomeCertificates.applied(1));

        stage.remind();

        assertThat(stage.facts(1)).isEmpty();
    }

    @Test
    void shouldGoAgainAnHourLaterForWhoCameOrWithdrewOrWasShownTooLate() {
        Certificate applied = SomeCertificates.applied(1);
        stage.certificates.keep(applied);
        stage.certificates.hideFromIndex(key(2));
        stage.remind();
        assertThat(stage.notices.all()).hasSize(1);

        stage.certificates.catchUp();
        stage.certificates.keep(SomeCertificates.entered(4));
        stage.certificates.keep(
                ((Withdrawal.Accepted) applied.withdraw(stage.clock.instant(), new IfMatch.Anything(), "w")).changed());
        stage.clock.pass(Reminding.UNTIL_AGAIN.minusMillis(1));
        assertThat(stage.remind().end()).isEqualTo(End.NOT_DUE);
        stage.clock.pass(Duration.ofMillis(1));
        assertThat(stage.remind().notices()).isEqualTo(3);

        assertThat(stage.notices.all()).hasSize(4);
    }

    @Test
    void shouldTellNobodyTwiceHoweverOftenItRuns() {
        for (int run = 0; run < 50; run++) {
            stage.remind();
            stage.clock.pass(Duration.ofMinutes(70));
        }

        assertThat(stage.notices.all()).hasSize(3);
    }

    @Test
    void shouldWriteNothingThatCouldBeToldByNightOnly() {
        stage.clock.moveTo(Stage.at("2025-10-11T21:00"));

        assertThat(stage.remind().end()).isEqualTo(End.DONE);

        assertThat(stage.notices.all()).isEmpty();
    }

    @Test
    void shouldRemindTheDayBeforeOfAWindowThatClosesInTheMorning() {
        stage.moveTo(Stage.at("2025-10-11T09:00"));
        stage.clock.moveTo(Stage.at("2025-10-10T00:10"));

        stage.remind();

        assertThat(stage.notices.all()).extracting(Notice::dueAt).containsOnly(Stage.at("2025-10-10T09:00"));
        assertThat(stage.notices.all()).extracting(Notice::notAfter).containsOnly(Stage.at("2025-10-11T09:00"));
    }

    @Test
    void shouldTellOfAMovedEndWhoWasToldTheOldOneWhetherOrNotTheyAppliedSince() {
        stage.remind();
        sent(1);
        sent(2);
        stage.certificates.keep(SomeCertificates.applied(1));
        stage.certificates.keep(SomeCertificates.applied(4));
        stage.clock.moveTo(Stage.at("2025-09-25T10:00"));
        stage.moveTo(LATER);

        stage.remind();

        assertThat(stage.facts(1)).contains("moved.2.2025-10-17T16:00:00Z").hasSize(2);
        assertThat(stage.facts(2)).contains("moved.2.2025-10-17T16:00:00Z").hasSize(2);
        assertThat(stage.facts(3)).as("whose old one never left").contains("opened.2.2025-10-17T16:00:00Z").hasSize(2);
        assertThat(stage.facts(4)).as("who was told nothing and has applied").isEmpty();
        assertThat(stage.notices.ofCertificate(key(1).certificate()))
                .filteredOn(notice -> notice.kind() == NoticeKind.WINDOW_EXTENDED)
                .extracting(Notice::dueAt)
                .containsExactly(Stage.at("2025-09-25T10:00"));
    }

    @Test
    void shouldTellOfAnEarlierEndThatLeavesNoTimeForAReminderOfItsOwn() {
        stage.remind();
        sent(1);
        stage.clock.moveTo(Stage.at("2025-09-25T10:00"));
        stage.moveTo(Stage.at("2025-09-25T20:00"));

        stage.remind();
        stage.clock.pass(Reminding.UNTIL_AGAIN);
        stage.remind();

        assertThat(stage.facts(1)).containsExactly("opened.1.2025-10-11T16:00:00Z", "moved.2.2025-09-25T12:00:00Z");
        assertThat(stage.facts(2)).containsExactly("opened.1.2025-10-11T16:00:00Z", "last-day.2.2025-09-25T12:00:00Z");
    }

    @Test
    void shouldLeaveOutTheReminderWhoseDayOnlyAMissingCalendarKnows() {
        stage.moveTo(Stage.at("2027-01-04T00:00"));
        stage.clock.moveTo(Stage.at("2026-12-31T10:00"));

        Reminding.Outcome outcome = stage.remind();

        assertThat(outcome.missingYear()).isEqualTo(OptionalInt.of(2027));
        assertThat(outcome.notices()).isEqualTo(3);
        assertThat(stage.facts(1)).containsExactly("opened.2.2027-01-03T16:00:00Z");
    }

    private void sent(int holder) {
        Notice pending = stage.notices.ofCertificate(key(holder).certificate()).getFirst();
        Notice claimed = pending.claimed(stage.clock.instant());
        stage.notices.replace(claimed);
        stage.notices.replace(claimed.sent("m-" + holder));
    }

    private static Certificate withoutMobile(int number) {
        RosterEntry entry = SomeCertificates.entry(number);
        return SomeCertificates.entered(number)
                .withRoster(new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(),
                        entry.level(), entry.registrationCity(), entry.checkStatus(), null))
                .orElseThrow();
    }
}
