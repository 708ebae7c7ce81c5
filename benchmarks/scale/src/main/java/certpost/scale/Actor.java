package certpost.scale;

import certpost.local.lambda.Functions;
import certpost.local.lambda.InvocationResult;
import certpost.meter.Count;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/** A packaged function in processes of its own, whose clock is ahead of ours. */
final class Actor implements AutoCloseable {
    private final String function;
    private final Functions functions;
    private final Metered metered;
    private final Duration ahead;
    private final AtomicInteger invocations = new AtomicInteger();

    Actor(String function, Functions functions, Metered metered, Duration ahead) {
        this.function = function;
        this.functions = functions;
        this.metered = metered;
        this.ahead = ahead;
    }

    /** Asks as through the gateway, and expects to be answered with that status. */
    JsonNode ask(Events.Visitor visitor, Events.Ask ask, int status) {
        JsonNode answer = Events.read(invoke(Events.http(visitor, ask, now())));
        if (answer.path("statusCode").asInt() != status) {
            throw new IllegalStateException(ask.route() + " was answered with " + answer.path("statusCode").asInt()
                    + " " + answer.path("body").asText());
        }
        return answer;
    }

    /** Fires its schedule, and gives its answer as JSON. */
    String fire(Map<String, String> detail) {
        return invoke(Events.schedule(now(), detail));
    }

    /** The same as the schedule does it: what becomes of one run is the next one's business. */
    void fireWhateverComes() {
        call(Events.schedule(now(), Map.of()));
    }

    private String invoke(SdkBytes event) {
        return switch (call(event)) {
            case InvocationResult.Answered(var payload) -> payload.asUtf8String();
            case InvocationResult other -> throw new IllegalStateException(function + " " + other.outcome());
        };
    }

    private InvocationResult call(SdkBytes event) {
        invocations.incrementAndGet();
        try {
            return functions.invoke(function, event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    int invocations() {
        return invocations.get();
    }

    /** What it has asked of DynamoDB so far. */
    Count asked() {
        return metered.count();
    }

    /** The most memory that one of its living processes has had, in KiB: resident, as Linux counts it. */
    long peak() {
        return processes().mapToLong(process -> highWater(proc(process))).max().orElse(0);
    }

    /** How long its living processes have had a processor. */
    Duration cpu() {
        return processes().flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> processes() {
        return ProcessHandle.current().children().filter(child -> isOurs(proc(child)));
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private boolean isOurs(Path process) {
        try {
            return process.resolve("cwd").toRealPath().endsWith(Path.of("functions", function));
        } catch (IOException e) {
            // It has just ended.
            return false;
        }
    }

    private static long highWater(Path process) {
        try {
            return Files.readAllLines(process.resolve("status"))
                    .stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        functions.close();
        metered.close();
    }
}
