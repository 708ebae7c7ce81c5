package certpost.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of a window that lasts some working days, with the count that led there.
 *
 * @param announcedOn the day of the announcement, in Beijing
 * @param workingDays how many working days the window lasts, 1 to 60
 * @param policy where the count starts
 * @param lastDay the last day, always a working day
 * @param closesAt 24:00 Beijing time of the last day
 * @param days every day looked at, from the announcement day to the last day
 */
public record Deadline(LocalDate announcedOn, int workingDays, CountingPolicy policy, LocalDate lastDay,
        Instant closesAt, List<CountedDay> days) {

    public Deadline {
        days = List.copyOf(days);
        require(!days.isEmpty(), "has days");
        require(days.getFirst().date().equals(announcedOn), "is counted from the announcement day");
        require(days.getLast().date().equals(lastDay) && days.getLast().counts(), "ends on a day that counts");
        require(days.stream().filter(CountedDay::counts).count() == workingDays, "counts its working days");
        require(closesAt.equals(BeijingTime.endOf(lastDay)), "closes at 24:00 Beijing time of its last day");
    }

    private static void require(boolean truth, String what) {
        if (!truth) {
            throw new IllegalArgumentException("a deadline " + what);
        }
    }

    /** The rule and its outcome in one sentence, as receipts show it. */
    public String countedBy() {
        var count = workingDays == 1 ? "1 working day" : workingDays + " working days";
        var start = switch (policy) {
            case INCLUSIVE -> "the announcement day counted if it is one";
            case EXCLUSIVE -> "the announcement day not counted";
        };
        return "%s from %s, %s (%s); last day %s".formatted(count, announcedOn, start, policy, lastDay);
    }
}
