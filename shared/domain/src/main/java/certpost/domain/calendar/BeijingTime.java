package certpost.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The clock on the wall of every office in mainland China. */
public final class BeijingTime {

    /** +08:00, all year: there has been no summer time in Asia/Shanghai since 1991. */
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private BeijingTime() {}

    /** 24:00 of a day, which is 00:00 of the next. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(OFFSET);
    }

    /** An instant as ISO 8601 with offset, e.g. {@code 2025-08-22T00:00:00+08:00}. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(OFFSET));
    }

    /** The date in Beijing at an instant. */
    public static LocalDate dateAt(Instant instant) {
        return instant.atOffset(OFFSET).toLocalDate();
    }
}
