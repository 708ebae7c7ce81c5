package certpost.local.schedules;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.lambda.AsyncInvocations;
import certpost.local.lambda.InvocationResult;
import certpost.local.sqs.Queues;
import certpost.local.template.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.SdkBytes;

/** Runs scheduled functions: those that are due, or all of them at once. */
public final class Schedules {
    private final List<Schedule> schedules;
    private final AsyncInvocations functions;
    private final Queues queues;
    private final InstantSource clock;

    public Schedules(List<Schedule> schedules, AsyncInvocations functions, Queues queues, InstantSource clock) {
        this.schedules = List.copyOf(schedules);
        this.functions = functions;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * How a scheduled function's run went.
     *
     * @param answer the function's, as it sent it; empty where it sent none
     */
    public record Run(String function, String outcome, String answer) {}

    /** Runs every scheduled function once, now. */
    public List<Run> runAll() throws InterruptedException {
        return run(schedules, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Runs what is due in the minute that starts at the given instant. */
    public List<Run> runDue(Instant minute) throws InterruptedException {
        return run(schedules.stream().filter(schedule -> schedule.expression().isDueAt(minute)).toList(), minute);
    }

    private List<Run> run(List<Schedule> due, Instant at) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Run>> runs = new ArrayList<>();
            due.forEach(schedule -> runs.add(threads.submit(() -> run(schedule, at))));
            List<Run> done = new ArrayList<>();
            for (Future<Run> run : runs) {
                done.add(run.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A schedule could not be run", e);
        }
    }

    private Run run(Schedule schedule, Instant at) throws InterruptedException {
        String input = ScheduleInput.of(schedule, at);
        InvocationResult result = functions.invoke(schedule.function(), SdkBytes.fromString(input, UTF_8));
        if (result instanceof InvocationResult.Throttled) {
            // The scheduler only learns whether Lambda took the event; what became of it is Lambda's affair.
            schedule.deadLetters().ifPresent(queue -> queues.send(queue, input));
        }
        String answer = result instanceof InvocationResult.Answered(SdkBytes payload) ? payload.asUtf8String() : "";
        return new Run(schedule.function(), result.outcome(), answer);
    }
}
