package certpost.domain.reminder;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.DayKind;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Occasion;
import certpost.domain.window.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holders are told of a window when: turn after turn, each as long as its telling is of use. A reminder whose day
 * has come when the window opens is left out: the opening says the same.
 *
 * @param missingYear the year whose calendar is needed to know when two working days are left; that reminder is then
 *        left out, since no day is guessed (R8)
 */
public record Agenda(List<Turn> turns, OptionalInt missingYear) {
    /** A window that closes before noon of its last day is reminded of the day before: too few hours would be left. */
    private static final Duration MORNING = Duration.ofHours(12);
    private static final int WORKING_DAYS_LEFT = 2;

    public Agenda {
        turns = List.copyOf(turns);
    }

    private record Beginning(Occasion occasion, Instant from) {}

    /** A window's agenda, by its end as it is. */
    public static Agenda of(Window window, WorkingCalendar calendar) {
        LocalDate lastDay = BeijingTime.dateAt(window.closesAt().minusNanos(1));
        boolean inTheMorning = window.closesAt().isBefore(BeijingTime.startOf(lastDay).plus(MORNING));
        LocalDate firstDay = BeijingTime.dateAt(Daytime.from(window.opensAt()));
        var beginnings = new ArrayList<Beginning>();
        beginnings.add(new Beginning(Occasion.OPENED, window.opensAt()));
        var missing = OptionalInt.empty();
        LocalDate day = lastDay;
        for (int left = 0; left < WORKING_DAYS_LEFT && missing.isEmpty();) {
            day = day.minusDays(1);
            Optional<DayKind> kind = calendar.kindOf(day);
            missing = kind.isPresent() ? OptionalInt.empty() : OptionalInt.of(day.getYear());
            left += kind.filter(DayKind::isWorking).isPresent() ? 1 : 0;
        }
        if (missing.isEmpty() && day.isAfter(firstDay)) {
            beginnings.add(new Beginning(Occasion.TWO_DAYS_LEFT, BeijingTime.startOf(day)));
        }
        LocalDate reminded = inTheMorning ? lastDay.minusDays(1) : lastDay;
        if (reminded.isAfter(firstDay)) {
            beginnings.add(new Beginning(Occasion.LAST_DAY, BeijingTime.startOf(reminded)));
        }
        return new Agenda(turns(beginnings, window.closesAt()), missing);
    }

    private static List<Turn> turns(List<Beginning> beginnings, Instant end) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < beginnings.size(); i++) {
            Instant until = i + 1 < beginnings.size() ? beginnings.get(i + 1).from() : end;
            turns.add(new Turn(beginnings.get(i).occasion(), beginnings.get(i).from(), until));
        }
        return turns;
    }

    /** Whose turn it is; empty before the window opens and after it has closed. */
    public Optional<Turn> at(Instant now) {
        return turns.stream().filter(turn -> turn.isAt(now)).findFirst();
    }
}
