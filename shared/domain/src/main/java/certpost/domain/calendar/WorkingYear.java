package certpost.domain.calendar;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one year's working days differ from Monday to Friday, by the State Council General Office's yearly notice.
 *
 * @param year the calendar year, 2000 to 2099
 * @param source where the notice is published
 * @param off days without work although Monday to Friday, in order
 * @param work make-up working days although Saturday or Sunday, in order; so no day is in both
 */
public record WorkingYear(int year, String source, Set<LocalDate> off, Set<LocalDate> work) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_SOURCE = 500;

    public WorkingYear {
        var mistakes = mistakesIn(year, source, off, work);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("not a working year: " + mistakes);
        }
        off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
        work = Collections.unmodifiableSortedSet(new TreeSet<>(work));
    }

    /**
     * A year as staff enter it, or all that is wrong with it: fields {@code year}, {@code source}, {@code off},
     * {@code work}; codes {@code missing}, {@code malformed}, {@code too-long}, {@code out-of-range}, {@code other-year}, {@code weekend},
     * {@code not-weekend}, {@code repeated}. Messages number the entries of a list from 1.
     */
    public static Checked<WorkingYear> of(int year, @Nullable String source, Collection<LocalDate> off,
            Collection<LocalDate> work) {
        var mistakes = mistakesIn(year, source, off, work);
        if (source == null || !mistakes.isEmpty()) {
            return new Checked.Invalid<>(mistakes);
        }
        return Checked.valid(new WorkingYear(year, source, Set.copyOf(off), Set.copyOf(work)));
    }

    private static List<Mistake> mistakesIn(int year, @Nullable String source, Collection<LocalDate> off,
            Collection<LocalDate> work) {
        var mistakes = new ArrayList<Mistake>();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            mistakes.add(new Mistake("year", "out-of-range", "the year must be 2000 to 2099"));
        }
        if (source == null) {
            mistakes.add(PlainText.missing("source"));
        } else {
            mistakes.addAll(PlainText.mistakes("source", source, LONGEST_SOURCE));
        }
        mistakes.addAll(mistakesAmong("off", off, year, false));
        mistakes.addAll(mistakesAmong("work", work, year, true));
        return mistakes;
    }

    private static List<Mistake> mistakesAmong(String field, Collection<LocalDate> days, int year, boolean weekend) {
        var mistakes = new ArrayList<Mistake>();
        var seen = new HashSet<LocalDate>();
        int entry = 0;
        for (var day : days) {
            entry++;
            if (day.getYear() != year) {
                mistakes.add(new Mistake(field, "other-year", "entry " + entry + " is in another year"));
            } else if (isWeekend(day) && !weekend) {
                mistakes.add(new Mistake(field, "weekend", "entry " + entry + " is a Saturday or Sunday: off anyway"));
            } else if (!isWeekend(day) && weekend) {
                mistakes.add(new Mistake(field, "not-weekend",
                        "entry " + entry + " is neither Saturday nor Sunday: worked anyway"));
            } else if (!seen.add(day)) {
                mistakes.add(new Mistake(field, "repeated", "entry " + entry + " is listed before"));
            }
        }
        return mistakes;
    }

    /** Whether a date is a Saturday or Sunday. */
    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What a date of this year is; a date of another year is the caller's error. */
    public DayKind kindOf(LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException("a date of " + day.getYear() + " asked of the calendar of " + year);
        }
        if (isWeekend(day)) {
            return work.contains(day) ? DayKind.MAKE_UP_WORKDAY : DayKind.WEEKEND;
        }
        return off.contains(day) ? DayKind.HOLIDAY : DayKind.WORKDAY;
    }
}
