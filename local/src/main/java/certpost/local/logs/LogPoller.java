package certpost.local.logs;

import certpost.local.Journal;
import certpost.local.lambda.AsyncInvocations;
import certpost.local.lambda.InvocationResult;
import certpost.local.logs.LogGroups.Line;
import certpost.local.template.LogSubscription;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.SdkBytes;

/** Passes lines on to the functions that read their groups. */
public final class LogPoller implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LINES_AT_ONCE = 100;

    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final List<LogSubscription> subscriptions;
    private final LogGroups groups;
    private final AsyncInvocations functions;
    private final InstantSource clock;
    private final Journal journal;

    public LogPoller(List<LogSubscription> subscriptions, LogGroups groups, AsyncInvocations functions,
            InstantSource clock, Journal journal) {
        this.subscriptions = List.copyOf(subscriptions);
        this.groups = groups;
        this.functions = functions;
        this.clock = clock;
        this.journal = journal;
    }

    public void start() {
        thread.execute(this::poll);
    }

    private void poll() {
        try {
            while (true) {
                List<Line> lines = groups.take(clock.instant(), LINES_AT_ONCE);
                if (lines.isEmpty()) {
                    Thread.sleep(BETWEEN_LOOKS);
                } else {
                    pass(lines);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            journal.note("Passing log lines on ended with " + e.getClass().getName());
        }
    }

    /** Lines of groups that nobody reads go nowhere; others wait for a free instance, as events do on AWS. */
    void pass(List<Line> lines) throws InterruptedException {
        for (LogSubscription subscription : subscriptions) {
            List<Line> wanted = lines.stream().filter(line -> line.group().equals(subscription.logGroup())).toList();
            if (!wanted.isEmpty()) {
                SdkBytes event = LogsEvent.of(subscription, wanted);
                while (functions.invoke(subscription.function(), event) instanceof InvocationResult.Throttled) {
                    Thread.sleep(BETWEEN_LOOKS);
                }
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
