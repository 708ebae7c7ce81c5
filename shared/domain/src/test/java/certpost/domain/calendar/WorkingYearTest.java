package certpost.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Mistake;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingYearTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2025-10-01");
    private static final LocalDate SATURDAY = LocalDate.parse("2025-10-11");

    @Test
    void shouldTellTheFourKindsOfDays() {
        var year = new WorkingYear(2025, "a notice", Set.of(WEDNESDAY), Set.of(SATURDAY));

        assertThat(year.kindOf(WEDNESDAY)).isEqualTo(DayKind.HOLIDAY);
        assertThat(year.kindOf(SATURDAY)).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(year.kindOf(SATURDAY.plusDays(1))).isEqualTo(DayKind.WEEKEND);
        assertThat(year.kindOf(SATURDAY.plusDays(2))).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void shouldListItsDaysInOrder() {
        var days = List.of(LocalDate.parse("2025-10-03"), WEDNESDAY, LocalDate.parse("2025-10-02"));

        assertThat(WorkingYear.of(2025, "a notice", days, List.of()).orThrow().off()).containsExactly(WEDNESDAY,
                LocalDate.parse("2025-10-02"), LocalDate.parse("2025-10-03"));
    }

    @Test
    void shouldSayAllThatIsWrongAtOnce() {
        var off = List.of(SATURDAY, WEDNESDAY, WEDNESDAY);
        var work = List.of(WEDNESDAY, LocalDate.parse("2024-10-12"));

        assertThat(WorkingYear.of(2025, " ", off, work).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("source", "missing"), tuple("off", "weekend"), tuple("off", "repeated"),
                        tuple("work", "not-weekend"), tuple("work", "other-year"));
        assertThat(WorkingYear.of(2025, "s", off, work).mistakes().getLast().message())
                .isEqualTo("entry 2 is in another year");
    }

    @Test
    void shouldRefuseYearsFarAwayAndMissingSources() {
        assertThat(WorkingYear.of(1999, null, List.of(), List.of()).mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("year", "out-of-range"), tuple("source", "missing"));
        assertThat(WorkingYear.of(2100, "s", List.of(), List.of()).mistakes()).extracting(Mistake::field)
                .containsExactly("year");
        assertThat(WorkingYear.of(2000, "s", List.of(), List.of()).mistakes()).isEmpty();
        assertThat(WorkingYear.of(2099, "s", List.of(), List.of()).mistakes()).isEmpty();
    }

    @Test
    void shouldNotBeBuiltWithADayThatIsBothOffAndWorked() {
        for (var day : List.of(WEDNESDAY, SATURDAY)) {
            assertThatThrownBy(() -> new WorkingYear(2025, "a notice", Set.of(day), Set.of(day)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldNotAnswerForAnotherYear() {
        var year = new WorkingYear(2024, "a notice", Set.of(), Set.of());

        assertThatThrownBy(() -> year.kindOf(WEDNESDAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
