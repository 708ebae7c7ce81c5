package certpost.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.sqs.Queues;
import certpost.local.template.AsyncInvocation;
import certpost.local.template.FunctionResource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** Events for functions that nobody waits for. */
class AsyncInvocationsTest {
    private static final SdkBytes EVENT = SdkBytes.fromString("{\"time\": 1}", UTF_8);
    private static final InvocationResult DONE = new InvocationResult.Answered(EVENT);
    private static final InvocationResult FAILED = new InvocationResult.Failed("Broken");

    private final Queues queues = new Queues(() -> Instant.EPOCH, line -> {});
    private final Deque<InvocationResult> results = new ArrayDeque<>();

    @Test
    void shouldTryAgainAsOftenAsTheTemplateSays() throws InterruptedException {
        results.addAll(List.of(FAILED, FAILED, DONE));

        assertThat(invoke(2)).isEqualTo(DONE);
        assertThat(results).isEmpty();
        assertThat(queues.messages()).isEmpty();
    }

    @Test
    void shouldKeepTheEventThatFailedEachTime() throws InterruptedException {
        results.addAll(List.of(FAILED, FAILED, DONE));

        assertThat(invoke(1)).isEqualTo(FAILED);
        assertThat(results).containsExactly(DONE);
        assertThat(queues.messages()).hasSize(1);
        assertThat(queues.messages().getFirst().queue()).isEqualTo("Missed");
        assertThat(queues.messages().getFirst().body()).isEqualTo("""
                {"version":"1.0","requestContext":{"functionArn":"Echo","condition":"RetriesExhausted",\
                "approximateInvokeCount":2},"requestPayload":"{\\"time\\": 1}",\
                "responseContext":{"functionError":"failed: Broken"}}""");
    }

    @Test
    void shouldLeaveToTheCallerWhatFoundNoInstance() throws InterruptedException {
        results.add(new InvocationResult.Throttled());

        assertThat(invoke(2)).isInstanceOf(InvocationResult.Throttled.class);
        assertThat(queues.messages()).isEmpty();
    }

    private InvocationResult invoke(int retries) throws InterruptedException {
        var function = new FunctionResource("Echo", Path.of("echo.zip"), "Echo", 128, Duration.ofSeconds(1), Map.of(),
                new AsyncInvocation(retries, Optional.of("Missed")));
        return new AsyncInvocations((name, event, begun) -> results.remove(), List.of(function), queues).invoke("Echo",
                EVENT);
    }
}
