package certpost.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeijingTimeTest {
    @Test
    void shouldOpenADayAtMidnightAndEndItAtTheNext() {
        LocalDate day = LocalDate.parse("2025-08-21");

        assertThat(BeijingTime.startOf(day)).isEqualTo(Instant.parse("2025-08-20T16:00:00Z"));
        assertThat(BeijingTime.endOf(day)).isEqualTo(Instant.parse("2025-08-21T16:00:00Z"));
        assertThat(BeijingTime.text(BeijingTime.endOf(day))).isEqualTo("2025-08-22T00:00:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-19T09:00:00+08:00", "2025-09-19T01:00:00Z", "2025-09-19T09:00+08:00",
            "2025-09-18T21:00:00.000-04:00"})
    void shouldReadInstantsWithAnyOffset(String text) {
        assertThat(BeijingTime.instant("at", text).orThrow()).isEqualTo(Instant.parse("2025-09-19T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-09-19", "2025-09-19T09:00:00", "2025-09-19T24:00:00+08:00",
            "2025-09-19T09:00:00 08:00", "2025-02-29T09:00:00Z", "1999-12-31T23:59:59Z", "2200-01-01T00:00:00Z",
            "+12025-09-19T09:00:00Z", "1758243600"})
    void shouldRefuseOtherTextsForInstants(String text) {
        assertThat(BeijingTime.instant("at", text).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("at", "malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-9-19", "2025-02-29", "19.09.2025", "1999-12-31", "2200-01-01", "+12025-01-01"})
    void shouldRefuseOtherTextsForDates(String text) {
        assertThat(BeijingTime.date("day", "2024-02-29").orThrow()).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(BeijingTime.date("day", text).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("day", "malformed"));
    }

    @Test
    void shouldReadTheFirstAndTheLastYear() {
        assertThat(BeijingTime.date("day", "2000-01-01").mistakes()).isEmpty();
        assertThat(BeijingTime.date("day", "2199-12-31").mistakes()).isEmpty();
    }
}
