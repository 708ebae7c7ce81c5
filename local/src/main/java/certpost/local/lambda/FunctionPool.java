package certpost.local.lambda;

import certpost.local.Journal;
import certpost.local.template.FunctionResource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;

/** The instances of one function: as many as are needed at once, up to a limit. */
final class FunctionPool {
    /** Lambda's limit, both ways. */
    static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;
    /** A little less than the gateway's 30 s, so that whoever waited in vain is still told. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(29);

    private final FunctionResource function;
    private final InstanceStarter starter;
    private final Semaphore door;
    private final Semaphore places;
    private final InstantSource clock;
    private final Journal journal;
    private final Duration longestWait;
    private final Deque<Idle> idle = new ArrayDeque<>();

    private record Idle(Instance instance, Instant since) {}

    FunctionPool(FunctionResource function, InstanceStarter starter, Concurrency concurrency, InstantSource clock,
            Journal journal) {
        this(function, starter, concurrency, clock, journal, LONGEST_WAIT);
    }

    FunctionPool(FunctionResource function, InstanceStarter starter, Concurrency concurrency, InstantSource clock,
            Journal journal, Duration longestWait) {
        this.function = function;
        this.starter = starter;
        this.door = new Semaphore(concurrency.admitted());
        this.places = new Semaphore(concurrency.instances(), true);
        this.clock = clock;
        this.journal = journal;
        this.longestWait = longestWait;
    }

    InvocationResult invoke(SdkBytes event, Runnable begun) throws InterruptedException {
        if (event.asByteArrayUnsafe().length > LARGEST_PAYLOAD) {
            return new InvocationResult.TooLarge(false);
        }
        if (!door.tryAcquire()) {
            return noted(new InvocationResult.Throttled());
        }
        try {
            return admitted(event, begun);
        } finally {
            door.release();
        }
    }

    private InvocationResult admitted(SdkBytes event, Runnable begun) throws InterruptedException {
        if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
            return noted(new InvocationResult.Throttled());
        }
        try {
            begun.run();
            return noted(runOn(instance(), event));
        } catch (IOException e) {
            journal.note(function.name() + " could not be started: " + e.getMessage());
            return new InvocationResult.Failed("Runtime.CannotStart");
        } finally {
            places.release();
        }
    }

    private InvocationResult runOn(Instance instance, SdkBytes event) throws InterruptedException {
        InvocationResult result = instance.run(new Invocation(UUID.randomUUID().toString(), event));
        if (instance.isAlive()) {
            giveBack(instance);
        }
        return result;
    }

    private Instance instance() throws IOException {
        Optional<Instance> waiting = takeIdle();
        return waiting.isPresent() ? waiting.get() : starter.start(function);
    }

    /** The one used last is warmest, and lets the others grow old. */
    private synchronized Optional<Instance> takeIdle() {
        while (!idle.isEmpty()) {
            Instance last = idle.removeLast().instance();
            if (last.isAlive()) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private synchronized void giveBack(Instance instance) {
        idle.addLast(new Idle(instance, clock.instant()));
    }

    /** Ends the instances that nobody needed since the given instant. */
    void reap(Instant before) {
        List<Instance> old = new ArrayList<>();
        synchronized (this) {
            idle.removeIf(waiting -> {
                boolean over = waiting.since().isBefore(before);
                if (over) {
                    old.add(waiting.instance());
                }
                return over;
            });
        }
        old.forEach(Instance::end);
    }

    private InvocationResult noted(InvocationResult result) {
        if (!(result instanceof InvocationResult.Answered)) {
            journal.note(function.name() + " " + result.outcome());
        }
        return result;
    }
}
