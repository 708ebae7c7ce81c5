package certpost.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a schedule is due. */
class ScheduleExpressionTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // 2025-09-19 was a Friday, the sixth day of EventBridge's week; 16:00 UTC is midnight in Shanghai.
            "rate(1 minute)      | 2025-09-19T00:01:00Z | true", "rate(5 minutes)     | 2025-09-19T00:05:00Z | true",
            "rate(5 minutes)     | 2025-09-19T00:06:00Z | false", "rate(2 hours)       | 2025-09-19T02:00:00Z | true",
            "rate(2 hours)       | 2025-09-19T03:00:00Z | false", "rate(1 day)         | 2025-09-19T00:00:00Z | true",
            "rate(1 day)         | 2025-09-19T01:00:00Z | false", "cron(0 0 * * ? *)   | 2025-09-18T16:00:00Z | true",
            "cron(0 0 * * ? *)   | 2025-09-19T00:00:00Z | false", "cron(0 8 19 9 ? 2025) | 2025-09-19T00:00:00Z | true",
            "cron(0 8 19 9 ? 2026) | 2025-09-19T00:00:00Z | false", "cron(0 8 ? * 6 *)   | 2025-09-19T00:00:00Z | true",
            "cron(0 8 ? * 2-5 *) | 2025-09-19T00:00:00Z | false", "cron(0/15 * * * ? *) | 2025-09-19T00:45:00Z | true",
            "cron(0/15 * * * ? *) | 2025-09-19T00:46:00Z | false", "cron(*/7 * * * ? *) | 2025-09-19T00:14:00Z | true",
            "cron(5,35 * * * ? *) | 2025-09-19T00:35:00Z | true", "cron(10-12 * * * ? *) | 2025-09-19T00:12:00Z | true",
            "cron(10-12 * * * ? *) | 2025-09-19T00:13:00Z | false",
            "cron(10-20/5 * * * ? *) | 2025-09-19T00:25:00Z | false", "cron(0 2 * * ? *) | 2025-09-18T18:00:00Z | true",
            "cron(0 2 * * ? *) | 2025-09-18T18:15:00Z | false", "cron(15/15 2-5 * * ? *) | 2025-09-18T18:15:00Z | true",
            "cron(15/15 2-5 * * ? *) | 2025-09-18T21:45:00Z | true",
            "cron(15/15 2-5 * * ? *) | 2025-09-18T18:00:00Z | false",
            "cron(15/15 2-5 * * ? *) | 2025-09-18T22:15:00Z | false"})
    void shouldBeDueOrNot(String expression, Instant minute, boolean due) {
        assertThat(ScheduleExpression.of(expression, SHANGHAI).isDueAt(minute)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(0 minutes)", "rate(1 week)", "rate(-1 minutes)", "cron(* * * * *)", "at(2025-01-01)",
            "cron(0 0 L * ? *)", "cron(0 0 ? * MON *)", "cron(0 0 ? * 2#1 *)", ""})
    void shouldRefuseWhatItDoesNotPlay(String expression) {
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(() -> ScheduleExpression.of(expression, SHANGHAI))
                .withMessageContaining("Schedule " + expression);
    }

    @Test
    void shouldShowItselfAsWritten() {
        assertThat(ScheduleExpression.of("rate(1 minute)", SHANGHAI)).hasToString("rate(1 minute)");
    }
}
