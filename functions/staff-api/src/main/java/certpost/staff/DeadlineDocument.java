package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.Deadline;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/** A deadline and how it was counted, day by day. */
@Json
record DeadlineDocument(LocalDate announcedOn, int workingDays, String policy, LocalDate lastDay, String closesAt,
        List<Day> days) {

    /** One day that was looked at. */
    @Json
    record Day(LocalDate date, boolean counts, String reason) {}

    static DeadlineDocument of(Deadline deadline) {
        return new DeadlineDocument(deadline.announcedOn(), deadline.workingDays(), deadline.policy().name(),
                deadline.lastDay(), BeijingTime.text(deadline.closesAt()),
                deadline.days().stream().map(day -> new Day(day.date(), day.counts(), day.reason())).toList());
    }
}
