package certpost.local.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certpost.local.template.BadTemplate;
import certpost.local.template.Schedule;
import certpost.local.template.ScheduleExpression;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scheduled function is sent. */
class ScheduleInputTest {
    private static final Instant AT = Instant.parse("2025-09-19T08:00:00Z");

    @Test
    void shouldFillInTheTemplatesInput() {
        assertThat(input("{\"time\": \"<aws.scheduler.scheduled-time>\", \"a\": <aws.scheduler.attempt-number>}"))
                .isEqualTo("{\"time\": \"2025-09-19T08:00:00Z\", \"a\": 1}");
        assertThat(input("<aws.scheduler.schedule-arn>"))
                .isEqualTo("arn:aws:scheduler:us-east-1:000000000000:schedule/default/EchoYearly");
        assertThat(input("<aws.scheduler.execution-id>")).matches("[0-9a-f-]{36}");
    }

    @Test
    void shouldSendWhatTheSchedulerSendsByItself() {
        assertThat(ScheduleInput.of(schedule(Optional.empty()), AT)).contains("\"source\":\"aws.scheduler\"",
                "\"time\":\"2025-09-19T08:00:00Z\"", "\"detail\":\"{}\"");
    }

    @Test
    void shouldRefuseAnAttributeThatDoesNotExist() {
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(() -> input("<aws.scheduler.moon>"))
                .withMessage("EchoYearly.Input has an attribute that is not known: <aws.scheduler.moon>");
    }

    private static String input(String text) {
        return ScheduleInput.of(schedule(Optional.of(text)), AT);
    }

    private static Schedule schedule(Optional<String> input) {
        return new Schedule("EchoYearly", "Echo", ScheduleExpression.of("rate(1 day)", ZoneOffset.UTC), input,
                Optional.empty());
    }
}
