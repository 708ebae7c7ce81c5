package certpost.domain.reminder;

import static certpost.domain.certificate.SomeCertificates.SESSION;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.calendar.KnownYears;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Occasion;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {
    private static final WorkingCalendar CALENDAR = KnownYears.calendar();

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
            // Twelve working days over the holidays of October; Saturday the 11th is worked.
            "2025-09-19T00:00, 2025-10-12T00:00, OPENED 09-19T00:00 TWO_DAYS_LEFT 10-09T00:00 LAST_DAY 10-11T00:00",
            "2025-09-19T00:00, 2025-10-10T17:00, OPENED 09-19T00:00 TWO_DAYS_LEFT 09-30T00:00 LAST_DAY 10-10T00:00",
            // The day before, where the last day ends in its morning.
            "2025-09-19T00:00, 2025-09-26T09:00, OPENED 09-19T00:00 TWO_DAYS_LEFT 09-24T00:00 LAST_DAY 09-25T00:00",
            "2025-09-19T00:00, 2025-09-26T11:59:59, OPENED 09-19T00:00 TWO_DAYS_LEFT 09-24T00:00 LAST_DAY 09-25T00:00",
            "2025-09-19T00:00, 2025-09-26T12:00, OPENED 09-19T00:00 TWO_DAYS_LEFT 09-24T00:00 LAST_DAY 09-26T00:00",
            // A last day without work.
            "2025-09-15T00:00, 2025-09-22T00:00, OPENED 09-15T00:00 TWO_DAYS_LEFT 09-18T00:00 LAST_DAY 09-21T00:00",
            // A reminder whose day has come when the window opens is left out.
            "2025-09-24T00:00, 2025-09-27T00:00, OPENED 09-24T00:00 LAST_DAY 09-26T00:00",
            "2025-09-23T21:00, 2025-09-27T00:00, OPENED 09-23T21:00 LAST_DAY 09-26T00:00",
            "2025-09-23T20:59, 2025-09-27T00:00, OPENED 09-23T20:59 TWO_DAYS_LEFT 09-24T00:00 LAST_DAY 09-26T00:00",
            "2025-09-26T00:00, 2025-09-26T23:00, OPENED 09-26T00:00",
            "2025-09-26T10:00, 2025-09-27T09:00, OPENED 09-26T10:00"})
    void shouldTellTurnAfterTurn(String opens, String closes, String expected) {
        Agenda agenda = Agenda.of(window(at(opens), at(closes)), CALENDAR);

        assertThat(agenda.turns()
                .stream()
                .map(turn -> turn.occasion() + " " + there(turn.from()))
                .collect(Collectors.joining(" "))).isEqualTo(expected);
        assertThat(agenda.turns().getLast().until()).isEqualTo(at(closes));
        assertThat(agenda.missingYear()).isEmpty();
    }

    @Test
    void shouldHaveNoTurnBeforeTheWindowOpensNorAfterItHasClosed() {
        Agenda agenda = Agenda.of(SomeWindows.direct(), CALENDAR);

        assertThat(agenda.at(SomeWindows.OPENS.minusNanos(1))).isEmpty();
        assertThat(agenda.at(SomeWindows.OPENS)).map(Turn::occasion).contains(Occasion.OPENED);
        assertThat(agenda.at(SomeWindows.CLOSES.minusNanos(1))).map(Turn::occasion).contains(Occasion.LAST_DAY);
        assertThat(agenda.at(SomeWindows.CLOSES)).isEmpty();
    }

    @Test
    void shouldGuessNoWorkingDayOfAYearThatIsNotLoadedAndNameIt() {
        Window overTheYearsEnd = window(at("2026-12-20T00:00"), at("2027-01-04T00:00"));

        Agenda agenda = Agenda.of(overTheYearsEnd, CALENDAR);

        assertThat(agenda.missingYear()).isEqualTo(OptionalInt.of(2027));
        assertThat(agenda.turns()).extracting(Turn::occasion).containsExactly(Occasion.OPENED, Occasion.LAST_DAY);
    }

    @Test
    void shouldFillTheWholeTimeAndLeaveSomeDaytimeToEveryReminder() {
        RandomCases.check(500, random -> {
            Instant opens = at("2025-01-10T00:00").plus(Duration.ofMinutes(random.nextInt(500_000)));
            Window window = window(opens, opens.plus(Duration.ofMinutes(random.nextInt(1, 40_000))));

            List<Turn> turns = Agenda.of(window, CALENDAR).turns();

            assertThat(turns.getFirst().from()).isEqualTo(window.opensAt());
            assertThat(turns.getLast().until()).isEqualTo(window.closesAt());
            for (int i = 1; i < turns.size(); i++) {
                assertThat(turns.get(i).from()).isEqualTo(turns.get(i - 1).until());
                assertThat(Daytime.from(turns.get(i - 1).from())).isBefore(turns.get(i).from());
            }
            assertThat(turns).extracting(Turn::occasion).doesNotHaveDuplicates().isSorted();
        });
    }

    private static Window window(Instant opens, Instant closes) {
        return new Window(WINDOW, SESSION, SESSION.authority(), Channel.DIRECT, opens, closes, null, "", false, false,
                1);
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).toInstant(ZoneOffset.ofHours(8));
    }

    private static String there(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(8)).toString().substring(5);
    }
}
