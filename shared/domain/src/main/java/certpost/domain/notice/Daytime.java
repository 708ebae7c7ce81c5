package certpost.domain.notice;

import certpost.domain.calendar.BeijingTime;
import java.time.Instant;
import java.time.LocalTime;

/** The hours at which people may be texted without having asked for it: 9:00 to 21:00 in Beijing. */
public final class Daytime {
    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(21, 0);

    private Daytime() {}

    /** That instant if it is by day, else the next morning's 9:00. */
    public static Instant from(Instant instant) {
        var there = instant.atOffset(BeijingTime.OFFSET);
        if (there.toLocalTime().isBefore(BEGINS)) {
            return there.with(BEGINS).toInstant();
        }
        return there.toLocalTime().isBefore(ENDS) ? instant : there.plusDays(1).with(BEGINS).toInstant();
    }
}
