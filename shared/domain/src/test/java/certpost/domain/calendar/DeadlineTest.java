package certpost.domain.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final LocalDate MONDAY = LocalDate.parse("2025-09-22");
    private static final List<CountedDay> ONE_DAY = List.of(new CountedDay(MONDAY, true, "working day 1"));

    @Test
    void shouldNotBeBuiltAgainstItsOwnCount() {
        assertRefused(MONDAY, 2, MONDAY, BeijingTime.endOf(MONDAY), ONE_DAY);
        assertRefused(MONDAY.minusDays(1), 1, MONDAY, BeijingTime.endOf(MONDAY), ONE_DAY);
        assertRefused(MONDAY, 1, MONDAY.plusDays(1), BeijingTime.endOf(MONDAY), ONE_DAY);
        assertRefused(MONDAY, 1, MONDAY, BeijingTime.endOf(MONDAY).minusSeconds(1), ONE_DAY);
        assertRefused(MONDAY, 0, MONDAY, BeijingTime.endOf(MONDAY), List.of());
    }

    private static void assertRefused(LocalDate announcedOn, int workingDays, LocalDate lastDay, Instant closesAt,
            List<CountedDay> days) {
        assertThatThrownBy(
                () -> new Deadline(announcedOn, workingDays, CountingPolicy.INCLUSIVE, lastDay, closesAt, days))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
