package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Reminder.Outcome;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTest {
    private static final String ROSTERS = "+8613700137000";

    @Test
    void shouldRemindOnceADayInBeijing() {
        Instant night = Instant.parse("2025-11-20T15:59:59Z");
        Certificate reminded = done(at(night).of(SomeCertificates.entered(1)));

        assertThat(at(Instant.parse("2025-11-19T16:00:00Z")).of(reminded)).isEqualTo(new Outcome.AsBefore());
        assertThat(done(at(night.plusSeconds(1)).of(reminded)).timeline()).hasSize(2);
    }

    @Test
    void shouldRemindOnlyOfWhatWaitsAndOnlyWhoseNumberIsKnown() {
        RosterEntry entry = SomeCertificates.entry(1);
        var silent = new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(),
                entry.level(), entry.registrationCity(), entry.checkStatus(), null);

        assertThat(at(LATER).of(SomeCertificates.applied(1))).isEqualTo(new Outcome.NotWaiting());
        assertThat(at(LATER).of(SomeCertificates.entered(1, CheckStatus.NOT_CHECKED)))
                .isEqualTo(new Outcome.NotWaiting());
        assertThat(at(LATER).of(SomeCertificates.entered(1).withRoster(silent).orElseThrow()))
                .isEqualTo(new Outcome.NoNumber());
    }

    @Test
    void shouldReachTheApplicationsNumberBeforeTheRosters() {
        Certificate reminded = done(at(LATER).of(SomeCertificates.atAgency(1)));
        Certificate never = done(at(LATER).of(onRoster(SomeCertificates.entered(2))));

        assertThat(onRoster(reminded).contact()).contains(SomeCertificates.form().mobile());
        assertThat(never.contact()).contains(new MobileNumber(ROSTERS));
        assertThat(onRoster(SomeCertificates.reissued(1)).contact()).as("of the mailing before")
                .contains(SomeCertificates.form().mobile());
    }

    @Test
    void shouldBeSweptUpByDayAndBeDroppedOnceCollected() {
        Instant night = Instant.parse("2025-11-20T14:00:00Z");
        Certificate reminded = done(at(night).of(SomeCertificates.entered(1)));
        Notice notice = Notice.of(reminded, reminded.timeline().getLast()).getFirst();

        assertThat(notice.dueAt()).isEqualTo(Instant.parse("2025-11-21T01:00:00Z"));
        assertThat(notice.notAfter()).isEqualTo(night.plus(Duration.ofDays(7)));
        assertThat(NoticeText.of(notice, reminded, "社会工作者", Optional.empty())).isPresent();
        assertThat(NoticeText.of(notice, SomeCertificates.collected(reminded, Collector.HOLDER), "社会工作者",
                Optional.empty())).isEmpty();
    }

    private static Certificate onRoster(Certificate certificate) {
        return SomeCertificates.onRoster(ROSTERS, certificate);
    }

    private static Reminder at(Instant at) {
        return new Reminder(at, "clerk-1", "remind-" + at);
    }

    private static Certificate done(Outcome outcome) {
        return ((Outcome.Done) outcome).changed();
    }
}
