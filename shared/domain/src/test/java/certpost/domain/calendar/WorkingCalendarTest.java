package certpost.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = KnownYears.calendar();

    @ParameterizedTest(name = "{0} in {1} working days")
    @CsvSource({"Guangdong: economists of 2023,       2023-12-19, 10, 2024-01-02",
            "Shandong: first-class constructors,  2023-12-05, 10, 2023-12-18",
            "across National Day of 2025,         2025-09-19, 12, 2025-10-11"})
    void shouldEndRealWindowsOnTheDayTheyEnded(String notice, LocalDate announcedOn, int workingDays, LocalDate end) {
        assertThat(counted(announcedOn, workingDays, CountingPolicy.INCLUSIVE).lastDay()).as(notice).isEqualTo(end);
    }

    @Test
    void shouldCloseAtMidnightInBeijingAfterTheLastDay() {
        var deadline = counted(LocalDate.parse("2025-08-06"), 12, CountingPolicy.INCLUSIVE);

        assertThat(deadline.lastDay()).isEqualTo("2025-08-21");
        assertThat(deadline.closesAt()).isEqualTo(Instant.parse("2025-08-21T16:00:00Z"));
    }

    @Test
    void shouldShowHowEachDayWasCounted() {
        var deadline = counted(LocalDate.parse("2025-09-26"), 5, CountingPolicy.INCLUSIVE);

        assertThat(deadline.days()).startsWith(new CountedDay(LocalDate.parse("2025-09-26"), true, "working day 1"),
                new CountedDay(LocalDate.parse("2025-09-27"), false, "weekend"),
                new CountedDay(LocalDate.parse("2025-09-28"), true, "make-up working day 2"),
                new CountedDay(LocalDate.parse("2025-09-29"), true, "working day 3"),
                new CountedDay(LocalDate.parse("2025-09-30"), true, "working day 4"),
                new CountedDay(LocalDate.parse("2025-10-01"), false, "holiday"));
        assertThat(deadline.days()).endsWith(new CountedDay(LocalDate.parse("2025-10-09"), true, "working day 5"));
    }

    @Test
    void shouldStartTheNextDayWhereTheAnnouncementDayIsNotCounted() {
        var deadline = counted(LocalDate.parse("2025-09-19"), 1, CountingPolicy.EXCLUSIVE);

        assertThat(deadline.days()).containsExactly(
                new CountedDay(LocalDate.parse("2025-09-19"), false, "announcement day is not counted"),
                new CountedDay(LocalDate.parse("2025-09-20"), false, "weekend"),
                new CountedDay(LocalDate.parse("2025-09-21"), false, "weekend"),
                new CountedDay(LocalDate.parse("2025-09-22"), true, "working day 1"));
    }

    @Test
    void shouldCountAnAnnouncementOnAWeekendAlikeUnderBothPolicies() {
        var saturday = LocalDate.parse("2025-09-20");

        assertThat(counted(saturday, 3, CountingPolicy.INCLUSIVE).lastDay())
                .isEqualTo(counted(saturday, 3, CountingPolicy.EXCLUSIVE).lastDay())
                .isEqualTo("2025-09-24");
    }

    @Test
    void shouldSayInOneSentenceHowItCounted() {
        assertThat(counted(LocalDate.parse("2025-09-19"), 12, CountingPolicy.INCLUSIVE).countedBy())
                .isEqualTo("12 working days from 2025-09-19, the announcement day counted if it is one (INCLUSIVE);"
                        + " last day 2025-10-11");
        assertThat(counted(LocalDate.parse("2025-09-19"), 1, CountingPolicy.EXCLUSIVE).countedBy())
                .isEqualTo("1 working day from 2025-09-19, the announcement day not counted (EXCLUSIVE);"
                        + " last day 2025-09-22");
    }

    @Test
    void shouldNameTheYearThatIsNotLoadedInsteadOfGuessing() {
        assertThat(calendar.deadline(LocalDate.parse("2026-12-25"), 12, CountingPolicy.INCLUSIVE))
                .isEqualTo(new DeadlineOutcome.CalendarMissing(2027));
        assertThat(calendar.deadline(LocalDate.parse("2022-12-30"), 1, CountingPolicy.INCLUSIVE))
                .isEqualTo(new DeadlineOutcome.CalendarMissing(2022));
    }

    @Test
    void shouldNotAskForAYearThatTheCountDoesNotReach() {
        assertThat(counted(LocalDate.parse("2026-12-31"), 1, CountingPolicy.INCLUSIVE).lastDay())
                .isEqualTo("2026-12-31");
        assertThat(calendar.deadline(LocalDate.parse("2026-12-31"), 1, CountingPolicy.EXCLUSIVE))
                .isEqualTo(new DeadlineOutcome.CalendarMissing(2027));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 61, Integer.MAX_VALUE})
    void shouldRefuseWindowsOfNoLengthOrOfMoreThanSixtyDays(int workingDays) {
        assertThatThrownBy(
                () -> calendar.deadline(LocalDate.parse("2025-09-19"), workingDays, CountingPolicy.INCLUSIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldCountAWindowOfSixtyDays() {
        assertThat(counted(LocalDate.parse("2025-09-19"), 60, CountingPolicy.INCLUSIVE).workingDays()).isEqualTo(60);
    }

    @Test
    void shouldKnowOnlyTheYearsItWasGiven() {
        assertThat(calendar.years()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.year(2026).orElseThrow().year()).isEqualTo(2026);
        assertThat(calendar.year(2027)).isEmpty();
        assertThat(calendar.kindOf(LocalDate.parse("2025-10-01"))).contains(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(LocalDate.parse("2027-01-01"))).isEmpty();
    }

    @Test
    void shouldRefuseTwoCalendarsForOneYear() {
        var year = new WorkingYear(2025, "a notice", Set.of(), Set.of());

        assertThatThrownBy(() -> new WorkingCalendar(List.of(year, year))).isInstanceOf(IllegalArgumentException.class);
    }

    private Deadline counted(LocalDate announcedOn, int workingDays, CountingPolicy policy) {
        return ((DeadlineOutcome.Counted) calendar.deadline(announcedOn, workingDays, policy)).deadline();
    }
}
