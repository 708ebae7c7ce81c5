package certpost.local.template;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rate(5 minutes)} or {@code cron(minute hour day-of-month month day-of-week year)}; of cron's signs only
 * {@code * ? , - /} on numbers are known.
 */
public final class ScheduleExpression {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    private static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");
    private static final int SUNDAY = 7;

    private final String text;
    private final IntPredicate everyMinutes;
    private final List<IntPredicate> fields;
    private final ZoneId zone;

    private ScheduleExpression(String text, IntPredicate everyMinutes, List<IntPredicate> fields, ZoneId zone) {
        this.text = text;
        this.everyMinutes = everyMinutes;
        this.fields = List.copyOf(fields);
        this.zone = zone;
    }

    public static ScheduleExpression of(String text, ZoneId zone) {
        Matcher rate = RATE.matcher(text);
        if (rate.matches()) {
            long minutes = Duration.of(Long.parseLong(rate.group(1)), unit(rate.group(2))).toMinutes();
            if (minutes < 1) {
                throw new BadTemplate("Schedule " + text + " never runs");
            }
            return new ScheduleExpression(text, minute -> minute % minutes == 0, List.of(), zone);
        }
        Matcher cron = CRON.matcher(text);
        if (cron.matches()) {
            List<String> parts = Arrays.asList(cron.group(1).trim().split("\\s+", -1));
            if (parts.size() == 6) {
                List<IntPredicate> fields = new ArrayList<>();
                parts.forEach(part -> fields.add(field(part, text)));
                return new ScheduleExpression(text, minute -> true, fields, zone);
            }
        }
        throw new BadTemplate("Schedule " + text + " is not known to the local stack");
    }

    /** Whether a run is due in the minute that starts at the given instant. */
    public boolean isDueAt(Instant minute) {
        if (fields.isEmpty()) {
            return everyMinutes.test((int) (minute.getEpochSecond() / 60));
        }
        ZonedDateTime there = minute.atZone(zone);
        // EventBridge counts days of the week from Sunday, which is 1.
        int dayOfWeek = there.getDayOfWeek().getValue() % SUNDAY + 1;
        List<Integer> now = List.of(there.getMinute(), there.getHour(), there.getDayOfMonth(), there.getMonthValue(),
                dayOfWeek, there.getYear());
        for (int i = 0; i < now.size(); i++) {
            if (!fields.get(i).test(now.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }

    private static ChronoUnit unit(String name) {
        return switch (name) {
            case "minute" -> ChronoUnit.MINUTES;
            case "hour" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }

    private static IntPredicate field(String part, String whole) {
        IntPredicate any = value -> false;
        for (String item : Arrays.asList(part.split(",", -1))) {
            any = any.or(item(item, whole));
        }
        return any;
    }

    private static IntPredicate item(String item, String whole) {
        if (item.equals("*") || item.equals("?")) {
            return value -> true;
        }
        Matcher range = Pattern.compile("(\\*|\\d+)(?:-(\\d+))?(?:/(\\d+))?").matcher(item);
        if (!range.matches()) {
            throw new BadTemplate("Schedule " + whole + " has a part that the local stack does not know: " + item);
        }
        int from = range.group(1).equals("*") ? 0 : Integer.parseInt(range.group(1));
        int step = range.group(3) == null ? 1 : Math.max(1, Integer.parseInt(range.group(3)));
        int lastWithoutEnd = range.group(3) == null ? from : Integer.MAX_VALUE;
        int to = range.group(2) == null ? lastWithoutEnd : Integer.parseInt(range.group(2));
        return value -> value >= from && value <= to && (value - from) % step == 0;
    }
}
