package certpost.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.queue.Cut;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R16, for an agency that has switched it on. */
class MonthlyWishesTest {
    private final Hall hall = new Hall();

    @Test
    void shouldCutInTheLastWeekWhatWasApprovedByTheTwentieth() {
        approvedAt(1, "2025-11-20T23:59:59+08:00");
        approvedAt(2, "2025-11-21T00:00:00+08:00");
        onDay("2025-11-23");
        assertThat(hall.queues.waiting()).as("not yet").isEmpty();

        onDay("2025-11-24");
        hall.cut();

        assertThat(hall.list(1)).isEqualTo(Hall.references(1));
        onDay("2025-12-25");
        hall.cut();
        assertThat(hall.list(2)).isEqualTo(Hall.references(2));
    }

    @Test
    void shouldMailInJanuaryWhatWasApprovedAfterTheTwentiethOfDecember() {
        approvedAt(1, "2025-12-20T23:59:59+08:00");
        approvedAt(2, "2025-12-21T00:00:00+08:00");
        approvedAt(3, "2025-12-31T23:59:59+08:00");
        onDay("2025-12-31");
        hall.cut();
        for (String quiet : List.of("2026-01-01", "2026-01-20", "2026-01-24")) {
            onDay(quiet);
            assertThat(hall.queues.waiting()).as(quiet).isEmpty();
        }
        onDay("2026-01-25");
        hall.cut();

        assertThat(hall.list(1)).isEqualTo(Hall.references(1));
        assertThat(hall.list(2)).isEqualTo(Hall.references(2, 3));
    }

    @Test
    void shouldWishOnceADay() {
        approvedAt(1, "2025-11-20T12:00:00+08:00");
        onDay("2025-11-24");
        hall.cut();
        onDay("2025-11-24");

        assertThat(hall.queues.waiting()).isEmpty();
    }

    @Test
    void shouldWishForNothingWhereTheAgencyHasNotSwitchedItOn() {
        hall.clock.moveTo(BeijingTime.startOf(LocalDate.parse("2025-11-30")));
        new MonthlyWishes(hall.windows, hall.queues, _ -> false, hall.clock).wish();

        assertThat(hall.queues.waiting()).isEmpty();
    }

    @Test
    void shouldWishForNothingFromAWindowOfDirectMail() {
        hall.clock.moveTo(BeijingTime.startOf(LocalDate.parse("2025-11-30")));
        new MonthlyWishes(WindowsInMemory.with(SomeWindows.direct()), hall.queues, _ -> true, hall.clock).wish();

        assertThat(hall.queues.waiting()).isEmpty();
    }

    @Test
    void shouldSayThatTheScheduleWishedIt() {
        onDay("2025-11-30");

        assertThat(hall.queues.claim(Hall.WINDOW.id(), "one", hall.clock.instant(), hall.clock.instant()))
                .hasValueSatisfying(cutting -> assertThat(cutting.cut().by()).isEqualTo(Cut.BY_SCHEDULE));
    }

    private void onDay(String day) {
        hall.clock.moveTo(BeijingTime.startOf(LocalDate.parse(day)).plus(Duration.ofHours(3)));
        new MonthlyWishes(hall.windows, hall.queues, "guangzhou"::equals, hall.clock).wish();
    }

    private void approvedAt(int number, String at) {
        Instant approvedAt = BeijingTime.instant("at", at).orThrow();
        hall.certificates.keep(Hall.approve(SomeCertificates.appliedToAgency(number, Hall.WINDOW.id()), approvedAt));
    }
}
