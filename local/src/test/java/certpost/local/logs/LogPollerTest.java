package certpost.local.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.lambda.AsyncInvocations;
import certpost.local.lambda.InvocationResult;
import certpost.local.logs.LogGroups.Line;
import certpost.local.sqs.Queues;
import certpost.local.template.LogSubscription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** Lines of logs on their way to functions. */
class LogPollerTest {
    private static final Instant NOW = Instant.parse("2025-09-19T08:00:00Z");

    private final LogGroups groups = new LogGroups();
    private final List<String> passed = new ArrayList<>();
    private final LogPoller poller = new LogPoller(
            List.of(new LogSubscription("a", "First", "one"), new LogSubscription("b", "Second", "two")), groups,
            new AsyncInvocations((name, event, begun) -> answered(name, event), List.of(),
                    new Queues(() -> NOW, _ -> {})),
            () -> NOW, _ -> {});

    @Test
    void shouldPassLinesOnToTheReadersOfTheirGroupsOnly() throws InterruptedException {
        groups.write("one", NOW, "a \"line\"");
        groups.write("three", NOW, "unread");
        groups.write("two", NOW, "b");
        groups.write("one", NOW, "c");

        poller.pass(groups.take(NOW.plus(LogGroups.LAG), 100));

        assertThat(passed).containsExactly("First one a \"line\"", "First one c", "Second two b");
    }

    @Test
    void shouldLetTimePassBeforeALineIsPassedOnAndPassItOnOnce() {
        groups.write("one", NOW, "a");
        groups.write("one", NOW, "b");
        Instant then = NOW.plus(LogGroups.LAG);

        assertThat(groups.take(then.minusMillis(1), 100)).isEmpty();
        assertThat(groups.take(then, 1)).extracting(Line::message).containsExactly("a");
        assertThat(groups.take(then, 100)).extracting(Line::message).containsExactly("b");
        assertThat(groups.take(then, 100)).isEmpty();
    }

    private InvocationResult answered(String function, SdkBytes event) {
        try {
            var json = new ObjectMapper();
            String data = json.readTree(event.asString(UTF_8)).at("/awslogs/data").asText();
            JsonNode batch = json
                    .readTree(new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data))));
            batch.path("logEvents")
                    .forEach(line -> passed.add(
                            function + " " + batch.path("logGroup").asText() + " " + line.path("message").asText()));
            return new InvocationResult.Answered(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
