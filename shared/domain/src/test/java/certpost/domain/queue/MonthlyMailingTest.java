package certpost.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.calendar.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R16: approved by the 20th, mailed in the month's last week; approved later, in the next month's. */
class MonthlyMailingTest {

    @ParameterizedTest
    @CsvSource({"2025-09-20T23:59:59.999+08:00, 2025-09-24", "2025-09-21T00:00:00+08:00, 2025-10-25",
            "2025-09-01T00:00:00+08:00, 2025-09-24", "2025-09-30T23:59:59+08:00, 2025-10-25",
            "2025-12-20T12:00:00+08:00, 2025-12-25", "2025-12-21T12:00:00+08:00, 2026-01-25",
            "2025-12-31T23:59:59+08:00, 2026-01-25", "2026-01-21T00:00:00+08:00, 2026-02-22",
            "2028-02-20T00:00:00+08:00, 2028-02-23"})
    void shouldMailInTheLastWeekOfTheMonthOfApprovalOrTheNext(String approvedAt, LocalDate mailedFrom) {
        Instant approved = BeijingTime.instant("approvedAt", approvedAt).orThrow();

        assertThat(MonthlyMailing.mailedFrom(approved)).isEqualTo(mailedFrom);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-23, false", "2025-09-24, true", "2025-09-30, true", "2025-10-01, false", "2026-02-21, false",
            "2026-02-22, true", "2028-02-22, false", "2028-02-23, true", "2025-12-31, true"})
    void shouldMailOnTheLastSevenDaysOfAMonth(LocalDate day, boolean mailed) {
        assertThat(MonthlyMailing.isMailedOn(day)).isEqualTo(mailed);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-24T00:00:00+08:00, 2025-09-21T00:00:00+08:00",
            "2025-09-23T23:59:59+08:00, 2025-08-21T00:00:00+08:00",
            "2026-01-01T00:00:00+08:00, 2025-12-21T00:00:00+08:00",
            "2026-01-24T12:00:00+08:00, 2025-12-21T00:00:00+08:00"})
    void shouldLeaveWhatWasApprovedTooLateForTheLastMailing(String now, String before) {
        assertThat(MonthlyMailing.approvedBefore(BeijingTime.instant("now", now).orThrow()))
                .isEqualTo(BeijingTime.instant("before", before).orThrow());
    }

    @Test
    void shouldMailEverythingOnItsFirstDayAndNothingBefore() {
        RandomCases.check(2_000, random -> {
            Instant approved = Instant.ofEpochSecond(1_700_000_000L + random.nextLong(200_000_000L));
            LocalDate from = MonthlyMailing.mailedFrom(approved);

            assertThat(MonthlyMailing.isMailedOn(from)).isTrue();
            assertThat(approved).isBefore(MonthlyMailing.approvedBefore(BeijingTime.startOf(from)));
            assertThat(approved)
                    .isAfterOrEqualTo(MonthlyMailing.approvedBefore(BeijingTime.startOf(from).minusMillis(1)));
        });
    }
}
