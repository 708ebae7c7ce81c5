package certpost.faults.house;

import certpost.local.lambda.InvocationResult;
import certpost.local.lambda.Invoker;
import certpost.local.logs.LogGroups.Line;
import certpost.local.logs.LogsEvent;
import certpost.local.template.LogSubscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The provider's delivery log on its way to the functions that read it: passed on when a trial wants it, and as often. */
public final class LogFeed {
    private final List<LogSubscription> subscriptions;
    private final Invoker functions;
    private final List<Line> lines = new ArrayList<>();

    LogFeed(List<LogSubscription> subscriptions, Invoker functions) {
        this.subscriptions = List.copyOf(subscriptions);
        this.functions = functions;
    }

    synchronized void write(String group, Instant at, String message) {
        lines.add(new Line(group, at, message));
    }

    /** Passes on all that was ever written; whether every function took it. */
    public boolean deliver() throws InterruptedException {
        boolean taken = true;
        for (LogSubscription subscription : subscriptions) {
            List<Line> wanted = written().stream()
                    .filter(line -> line.group().equals(subscription.logGroup()))
                    .toList();
            if (!wanted.isEmpty()) {
                taken &= functions.invoke(subscription.function(),
                        LogsEvent.of(subscription, wanted)) instanceof InvocationResult.Answered;
            }
        }
        return taken;
    }

    synchronized List<Line> written() {
        return List.copyOf(lines);
    }

    /** As if just that had ever been written. */
    synchronized void set(List<Line> other) {
        lines.clear();
        lines.addAll(other);
    }
}
