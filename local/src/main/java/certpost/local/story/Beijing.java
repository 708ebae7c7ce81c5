package certpost.local.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the contract writes them and as a person in China reads them. */
final class Beijing {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Beijing() {}

    static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.MILLIS).atZone(ZONE));
    }

    static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZONE)) + " Beijing time";
    }

    static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Whether nobody is texted now who has not asked for it: before 9:00, or from 21:00 on. */
    static boolean isNight(Instant instant) {
        int hour = instant.atZone(ZONE).getHour();
        return hour < 9 || hour >= 21;
    }

    /** 24:00 of a day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The instant of an answer's ISO 8601 text; the epoch when there is none, which equals no real one. */
    static Instant instant(String iso) {
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }
}
