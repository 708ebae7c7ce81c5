package certpost.local.schedules;

import certpost.local.template.BadTemplate;
import certpost.local.template.Machine;
import certpost.local.template.Schedule;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event that a schedule sends: the template's {@code Input} with its context attributes filled in. */
final class ScheduleInput {
    private static final Pattern ATTRIBUTE = Pattern.compile("<aws\\.scheduler\\.([a-z-]+)>");
    /** What EventBridge Scheduler sends when there is no {@code Input}. */
    private static final String DEFAULT = """
            {"version":"0","id":"<aws.scheduler.execution-id>","detail-type":"Scheduled Event",\
            "source":"aws.scheduler","account":"%s","time":"<aws.scheduler.scheduled-time>","region":"%s",\
            "resources":["<aws.scheduler.schedule-arn>"],"detail":"{}"}""".formatted(Machine.ACCOUNT, Machine.REGION);

    private ScheduleInput() {}

    static String of(Schedule schedule, Instant at) {
        return ATTRIBUTE.matcher(schedule.input().orElse(DEFAULT))
                .replaceAll(match -> Matcher.quoteReplacement(switch (match.group(1)) {
                    case "scheduled-time" -> at.toString();
                    case "schedule-arn" -> schedule.arn();
                    case "execution-id" -> UUID.randomUUID().toString();
                    case "attempt-number" -> "1";
                    default -> throw new BadTemplate(
                            schedule.name() + ".Input has an attribute that is not known: " + match.group());
                }));
    }
}
