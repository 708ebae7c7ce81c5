package certpost.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Any announcement day, any length, either policy, against a count straight from the facts' lists. */
class DeadlinePropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private final Set<String> off = KnownYears.offAsListed();
    private final Set<String> work = KnownYears.workAsListed();
    private final List<LocalDate> workdays = FIRST.datesUntil(LAST.plusDays(1))
            .filter(day -> work.contains(day.toString())
                    || (day.getDayOfWeek().getValue() <= 5 && !off.contains(day.toString())))
            .toList();

    @Test
    void shouldEndOnTheWorkingDayThatAnIndependentCountGives() {
        var calendar = KnownYears.calendar();
        RandomCases.check(5_000, random -> {
            var window = Window.any(random);
            var following = workdays.stream().filter(window::mayCount).limit(window.workingDays()).toList();

            var outcome = calendar.deadline(window.announcedOn(), window.workingDays(), window.policy());

            if (following.size() < window.workingDays()) {
                assertThat(outcome).as(window.toString()).isEqualTo(new DeadlineOutcome.CalendarMissing(2027));
            } else {
                var deadline = ((DeadlineOutcome.Counted) outcome).deadline();
                assertThat(deadline.lastDay()).as(window.toString()).isEqualTo(following.getLast()).isIn(workdays);
                assertThat(deadline.days().stream().filter(CountedDay::counts).map(CountedDay::date))
                        .as(window.toString())
                        .containsExactlyElementsOf(following);
                assertThat(deadline.days().stream().map(CountedDay::date)).containsExactlyElementsOf(
                        window.announcedOn().datesUntil(deadline.lastDay().plusDays(1)).toList());
            }
        });
    }

    @Test
    void shouldRefuseByNameTheFirstMissingYearThatTheCountMeets() {
        RandomCases.check(2_000, random -> {
            var window = Window.any(random);
            int missing = random.nextInt(2023, 2027);
            var following = workdays.stream().filter(window::mayCount).limit(window.workingDays()).toList();
            boolean enough = following.size() == window.workingDays();
            var lastLookedAt = enough ? following.getLast() : LAST.plusDays(1);
            boolean meets = window.announcedOn().getYear() <= missing && missing <= lastLookedAt.getYear();
            var calendar = new WorkingCalendar(
                    KnownYears.all().stream().filter(year -> year.year() != missing).toList());

            var outcome = calendar.deadline(window.announcedOn(), window.workingDays(), window.policy());

            if (meets) {
                assertThat(outcome).as(window.toString()).isEqualTo(new DeadlineOutcome.CalendarMissing(missing));
            } else if (enough) {
                assertThat(outcome).as(window.toString()).isInstanceOf(DeadlineOutcome.Counted.class);
            }
        });
    }

    private record Window(LocalDate announcedOn, int workingDays, CountingPolicy policy) {

        static Window any(RandomGenerator random) {
            return new Window(FIRST.plusDays(random.nextLong(LAST.toEpochDay() - FIRST.toEpochDay() + 1)),
                    random.nextInt(1, WorkingCalendar.MOST_WORKING_DAYS + 1),
                    random.nextBoolean() ? CountingPolicy.INCLUSIVE : CountingPolicy.EXCLUSIVE);
        }

        boolean mayCount(LocalDate day) {
            return day.isAfter(announcedOn) || (policy == CountingPolicy.INCLUSIVE && day.equals(announcedOn));
        }
    }
}
