package certpost.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.SdkBytes;

/** One process of a function: it takes one invocation at a time. */
final class Instance {
    /** Lambda's own limit is 10 s; a busy small machine needs more. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final String id;
    private final Process process;
    private final Duration timeout;
    private final BlockingQueue<Optional<Invocation>> inbox = new LinkedBlockingQueue<>();
    private volatile Optional<Invocation> current = Optional.empty();
    private volatile boolean killed;

    Instance(String id, Process process, Duration timeout) {
        this.id = id;
        this.process = process;
        this.timeout = timeout;
    }

    String id() {
        return id;
    }

    /** Whether it can run another invocation; a process takes a moment to die of being killed. */
    boolean isAlive() {
        return !killed && process.isAlive();
    }

    /** Runs one invocation; the caller sees to it that there is no other. */
    InvocationResult run(Invocation invocation) throws InterruptedException {
        current = Optional.of(invocation);
        inbox.add(Optional.of(invocation));
        if (!process.isAlive()) {
            ended();
        }
        try {
            invocation.handedOut().get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return invocation.result().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            invocation.end(new InvocationResult.TimedOut());
            kill();
            return invocation.result().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An invocation never ends by an exception", e);
        } finally {
            current = Optional.empty();
        }
    }

    /** Waits for the next invocation; empty when the instance is done. */
    Optional<Handed> next(InstantSource clock) throws InterruptedException {
        Optional<Invocation> invocation = inbox.take();
        invocation.ifPresent(taken -> taken.handedOut().complete(true));
        return invocation.map(taken -> new Handed(taken.requestId(), taken.event(), clock.instant().plus(timeout)));
    }

    /** An event for the process, and when its time is up. */
    record Handed(String requestId, SdkBytes event, Instant deadline) {}

    void answer(String requestId, InvocationResult result) {
        current.filter(invocation -> invocation.requestId().equals(requestId))
                .ifPresent(invocation -> invocation.end(result));
    }

    /** The function could not even be made. */
    void initFailed(String errorType) {
        current.ifPresent(invocation -> invocation.end(new InvocationResult.Failed(errorType)));
    }

    /** The process is gone: whoever waits for it should know. */
    void ended() {
        inbox.add(Optional.empty());
        current.ifPresent(invocation -> invocation
                .end(new InvocationResult.Crashed(process.isAlive() ? -1 : process.exitValue())));
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Ends the process as Lambda does when it is no longer needed. */
    void end() {
        process.destroy();
    }
}
