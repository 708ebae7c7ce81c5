package certpost.domain.queue;

import certpost.domain.calendar.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The older rule of Guangzhou's (R16), which an agency may switch on: what was approved by the 20th of a month is mailed in
 * the last week of that month, what was approved later in the last week of the next. The last week is taken to be the
 * month's last seven days; no source says more.
 */
public final class MonthlyMailing {
    private static final int LAST_DAY_OF_APPROVAL = 20;
    private static final int DAYS_OF_MAILING = 7;

    private MonthlyMailing() {}

    /** Whether batches are cut on that day. */
    public static boolean isMailedOn(LocalDate day) {
        return day.getDayOfMonth() > day.lengthOfMonth() - DAYS_OF_MAILING;
    }

    /** The first instant at which an approval is too late for what is mailed by now. */
    public static Instant approvedBefore(Instant now) {
        LocalDate today = BeijingTime.dateAt(now);
        YearMonth month = isMailedOn(today) ? YearMonth.from(today) : YearMonth.from(today).minusMonths(1);
        return BeijingTime.endOf(month.atDay(LAST_DAY_OF_APPROVAL));
    }

    /** The first day on which what was approved then is mailed. */
    public static LocalDate mailedFrom(Instant approvedAt) {
        LocalDate approved = BeijingTime.dateAt(approvedAt);
        YearMonth month = YearMonth.from(approved).plusMonths(approved.getDayOfMonth() > LAST_DAY_OF_APPROVAL ? 1 : 0);
        return month.atEndOfMonth().minusDays(DAYS_OF_MAILING - 1);
    }
}
