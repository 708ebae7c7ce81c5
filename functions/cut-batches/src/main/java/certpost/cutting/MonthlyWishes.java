package certpost.cutting;

import certpost.domain.Page;
import certpost.domain.batch.Batch;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.queue.Cut;
import certpost.domain.queue.MonthlyMailing;
import certpost.domain.queue.QueueStore;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Wishes for a batch a day in the last week of the month, for agencies that have switched the rule on (R16). */
final class MonthlyWishes {
    private final Windows windows;
    private final QueueStore queues;
    private final Predicate<String> isMonthly;
    private final InstantSource clock;

    /**
     * Made once.
     *
     * @param isMonthly whether the agency of that code mails monthly
     */
    MonthlyWishes(Windows windows, QueueStore queues, Predicate<String> isMonthly, InstantSource clock) {
        this.windows = windows;
        this.queues = queues;
        this.isMonthly = isMonthly;
        this.clock = clock;
    }

    /** Wishes for what today asks for; the same wish again on the same day changes nothing. */
    void wish() {
        Instant now = clock.instant();
        LocalDate today = BeijingTime.dateAt(now);
        if (!MonthlyMailing.isMailedOn(today)) {
            return;
        }
        var cut = new Cut("monthly-" + today, Batch.MOST, MonthlyMailing.approvedBefore(now), Cut.BY_SCHEDULE, now);
        Predicate<Window> monthly = window -> window.channel() == Channel.AGENCY && isMonthly.test(window.authority());
        @Nullable
        String cursor = null;
        do {
            Page<Window> page = windows.list(monthly, cursor, Page.MOST);
            page.items().forEach(window -> queues.wish(window.id(), cut));
            cursor = page.next();
        } while (cursor != null);
    }
}
