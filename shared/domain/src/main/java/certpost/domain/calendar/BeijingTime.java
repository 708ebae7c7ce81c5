package certpost.domain.calendar;

import certpost.domain.Checked;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The clock on the wall of every office in mainland China. */
public final class BeijingTime {

    /** +08:00, all year: there has been no summer time in Asia/Shanghai since 1991. */
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private BeijingTime() {}

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** 00:00 of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(OFFSET);
    }

    /** 24:00 of a day, which is 00:00 of the next. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** An instant as ISO 8601 with offset, e.g. {@code 2025-08-22T00:00:00+08:00}. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(OFFSET));
    }

    /** An instant that ends something, as notices write it: {@code 9月19日24时}, {@code 9月19日17时30分}; without seconds. */
    public static String inChinese(Instant end) {
        OffsetDateTime time = end.atOffset(OFFSET).truncatedTo(ChronoUnit.MINUTES);
        boolean midnight = time.getHour() == 0 && time.getMinute() == 0;
        OffsetDateTime day = midnight ? time.minusDays(1) : time;
        String minutes = time.getMinute() == 0 ? "" : time.getMinute() + "分";
        return "%d月%d日%d时%s".formatted(day.getMonthValue(), day.getDayOfMonth(), midnight ? 24 : time.getHour(),
                minutes);
    }

    /** The date in Beijing at an instant. */
    public static LocalDate dateAt(Instant instant) {
        return instant.atOffset(OFFSET).toLocalDate();
    }

    /** An instant as clients write it, ISO 8601 with offset, of the years 2000 to 2199; code {@code malformed}. */
    public static Checked<Instant> instant(String field, String text) {
        return parsed(field, text, OffsetDateTime::parse, OffsetDateTime::getYear,
                "must be like 2025-09-19T17:00:00+08:00; in a query the + is written %2B")
                .map(OffsetDateTime::toInstant);
    }

    /** A date as clients write it, ISO 8601, of the years 2000 to 2199; code {@code malformed}. */
    public static Checked<LocalDate> date(String field, String text) {
        return parsed(field, text, LocalDate::parse, LocalDate::getYear, "must be a date like 2025-09-19");
    }

    /** A time of Beijing's clock as the carrier writes it, of the years 2000 to 2199; code {@code malformed}. */
    public static Checked<Instant> onTheClock(String field, String text) {
        var form = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
        return parsed(field, text, typed -> LocalDateTime.parse(typed, form), LocalDateTime::getYear,
                "must be Beijing time like 2025-09-20 08:30:00").map(time -> time.toInstant(OFFSET));
    }

    private static <T> Checked<T> parsed(String field, String text, Function<String, T> parser, ToIntFunction<T> yearOf,
            String form) {
        try {
            T parsed = parser.apply(text);
            int year = yearOf.applyAsInt(parsed);
            return year >= FIRST_YEAR && year <= LAST_YEAR
                    ? Checked.valid(parsed)
                    : Checked.invalid(field, "malformed", "must be of a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        } catch (DateTimeException _) {
            return Checked.invalid(field, "malformed", form);
        }
    }
}
