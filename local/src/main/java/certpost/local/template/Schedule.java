package certpost.local.template;

import java.util.Optional;

/** A function that runs by the clock. */
public record Schedule(String name, String function, ScheduleExpression expression, Optional<String> input,
        Optional<String> deadLetters) {
    public String arn() {
        return Machine.arn("scheduler", "schedule/default/" + name);
    }
}
