package certpost.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The working days of the years whose notices are loaded. */
public final class WorkingCalendar {

    /** The longest window that can be asked for, in working days. */
    public static final int MOST_WORKING_DAYS = 60;

    private final SortedMap<Integer, WorkingYear> years = new TreeMap<>();

    /** A calendar that knows these years and no other; a year given twice is refused. */
    public WorkingCalendar(Collection<WorkingYear> known) {
        for (var year : known) {
            if (years.put(year.year(), year) != null) {
                throw new IllegalArgumentException("two calendars for " + year.year());
            }
        }
    }

    /** This calendar with those years, in place of what it knew of them. */
    public WorkingCalendar with(Collection<WorkingYear> newer) {
        var both = new TreeMap<>(years);
        newer.forEach(year -> both.put(year.year(), year));
        return new WorkingCalendar(both.values());
    }

    /** Whether the notice for a year is loaded. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** The years whose notices are loaded, in order. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(years.keySet()));
    }

    /** A year's days; nothing where its notice is not loaded. */
    public Optional<WorkingYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** What a date is; nothing where its year is not known. */
    public Optional<DayKind> kindOf(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear())).map(year -> year.kindOf(day));
    }

    /**
     * The last day of a window that lasts some working days (R5, R6), or the first year that would be needed to know
     * it (R8). The announcement day is looked at under either policy.
     *
     * @param announcedOn the day of the announcement, in Beijing
     * @param workingDays 1 to {@link #MOST_WORKING_DAYS}, else {@link IllegalArgumentException}
     */
    public DeadlineOutcome deadline(LocalDate announcedOn, int workingDays, CountingPolicy policy) {
        if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("a window lasts 1 to " + MOST_WORKING_DAYS + " working days");
        }
        var days = new ArrayList<CountedDay>();
        var day = announcedOn;
        for (int counted = 0; counted < workingDays; day = day.plusDays(1)) {
            var kind = kindOf(day);
            if (kind.isEmpty()) {
                return new DeadlineOutcome.CalendarMissing(day.getYear());
            }
            if (policy == CountingPolicy.EXCLUSIVE && day.equals(announcedOn)) {
                days.add(new CountedDay(day, false, "announcement day is not counted"));
            } else if (kind.get().isWorking()) {
                counted++;
                days.add(new CountedDay(day, true, kind.get().words() + " " + counted));
            } else {
                days.add(new CountedDay(day, false, kind.get().words()));
            }
        }
        var lastDay = days.getLast().date();
        return new DeadlineOutcome.Counted(
                new Deadline(announcedOn, workingDays, policy, lastDay, BeijingTime.endOf(lastDay), days));
    }
}
