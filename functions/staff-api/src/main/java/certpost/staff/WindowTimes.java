package certpost.staff;

import certpost.aws.http.FieldReader;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.Deadline;
import certpost.domain.window.Window;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a window opens and closes, as staff say it: by a rule, by its first and last day, or by instants.
 *
 * @param counting the rule; none where the end was given
 * @param countedBy a sentence for holders: why it closes when it closes
 * @param endField the field from which the end follows
 */
record WindowTimes(Instant opensAt, Instant closesAt, Window.@Nullable Counting counting, String countedBy,
        String endField) {
    private static final String BY_NOTICE = "opening and closing as the agency's notice says";

    /** By a rule: from the day of the announcement to the end that was counted. */
    static WindowTimes counted(Window.Counting counting, Deadline deadline) {
        return new WindowTimes(BeijingTime.startOf(counting.announcedOn()), deadline.closesAt(), counting,
                deadline.countedBy(), "announcedOn");
    }

    /** By plain dates, as local agencies announce: from 00:00 of the first day to 24:00 of the last (R7). */
    static @Nullable WindowTimes byDays(FieldReader body) {
        LocalDate first = body.value("opensOn", text -> BeijingTime.date("opensOn", text));
        LocalDate last = body.value("closesOn", text -> BeijingTime.date("closesOn", text));
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            body.mistake("closesOn", "out-of-range", "the last day is not before the first");
            return null;
        }
        return new WindowTimes(BeijingTime.startOf(first), BeijingTime.endOf(last), null,
                "the agency's notice: first day %s, last day %s, until 24:00 Beijing time".formatted(first, last),
                "closesOn");
    }

    /** By instants, where a notice names hours. */
    static @Nullable WindowTimes byInstants(FieldReader body) {
        Instant opensAt = body.value("opensAt", text -> BeijingTime.instant("opensAt", text));
        Instant closesAt = body.value("closesAt", text -> BeijingTime.instant("closesAt", text));
        if (opensAt == null || closesAt == null) {
            return null;
        }
        if (!opensAt.isBefore(closesAt)) {
            body.mistake("closesAt", "out-of-range", "a window closes after it opens");
            return null;
        }
        return new WindowTimes(opensAt, closesAt, null, BY_NOTICE, "closesAt");
    }
}
