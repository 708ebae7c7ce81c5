package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scheduled functions, run on request. */
class SchedulesIT {
    @Test
    void shouldRunEveryScheduledFunctionOnceAndAnswerWhenDone(@TempDir Path folder) throws Exception {
        Instant now = Instant.parse("2025-09-19T08:00:30.5Z");
        try (Stack stack = new Stack(TrialStack.settings(folder), line -> {}, () -> now)) {
            Caller caller = new Caller(stack.url());

            String answer = caller.send("POST", "/_local/tick", "").body();

            assertThat(answer).contains("\"function\":\"Note\"", "\"outcome\":\"succeeded\"")
                    .contains("\"function\":\"FailByTheClock\"", "\"outcome\":\"failed: ");
            assertThat(Files.readAllLines(folder.resolve("notes")))
                    .containsExactly("{\"time\": \"2025-09-19T08:00:30Z\", \"resources\": "
                            + "[\"arn:aws:scheduler:us-east-1:000000000000:schedule/default/NoteYearly\"]}");
            assertThat(caller.send("GET", "/_local/dead-letters", "").body()).contains("\"queue\":\"Missed\"",
                    "RetriesExhausted");
        }
    }
}
