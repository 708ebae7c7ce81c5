package certpost.coldstart;

import certpost.local.Journal;
import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.template.Machine;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;

/** Lambda's Runtime API for one process at a time, with a stop watch. */
final class Desk implements Answering.Endpoint, AutoCloseable {
    private static final long LONGEST_SECONDS = 120;
    private static final long DEADLINE_SECONDS = 300;

    private final Loopback server = Loopback.bind(0);
    /** New for each process: the last one may still have been waiting for an event when it ended. */
    private volatile BlockingQueue<SdkBytes> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private volatile long handedOut;

    /**
     * What a function answered.
     *
     * @param nanos from handing out the event until its whole answer was here
     */
    record Answered(boolean failed, SdkBytes payload, long nanos) {
        /** Itself, if the task is done; else it ends the measurement. */
        private Answered to(Task task) {
            String text = payload.asUtf8String();
            if (failed || !text.contains(task.answer())) {
                throw new IllegalStateException("answered " + text);
            }
            if (!task.isDone().getAsBoolean()) {
                throw new IllegalStateException("did nothing and answered " + text);
            }
            return this;
        }
    }

    Desk(Journal journal) throws IOException {
        server.serve("/", new Answering(this, journal)).start();
    }

    URI url() {
        return server.url();
    }

    /** Forgets what the last process left. */
    void clear() {
        events = new LinkedBlockingQueue<>();
        asked.clear();
        answers.clear();
    }

    /** Waits until the process asks for its next event; gives the time at which it did. */
    long ready(Process process) throws InterruptedException {
        return arrived(asked, process);
    }

    /** Has the process do something, which it must have done when it answers. */
    Answered ask(Task task, Process process) throws InterruptedException {
        events.add(task.event());
        return arrived(answers, process).to(task);
    }

    private static <T> T arrived(BlockingQueue<T> queue, Process process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            T found = queue.poll(1, TimeUnit.SECONDS);
            if (found != null) {
                return found;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the process has ended with " + process.exitValue());
            }
        }
        throw new IllegalStateException("the process has not answered for " + LONGEST_SECONDS + " s");
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        long now = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/invocation/next")) {
            asked.add(now);
            SdkBytes event = events.take();
            handedOut = System.nanoTime();
            return new Answer(200,
                    Map.of("content-type", List.of("application/json"), "Lambda-Runtime-Aws-Request-Id",
                            List.of(UUID.randomUUID().toString()), "Lambda-Runtime-Deadline-Ms",
                            List.of(String.valueOf(Instant.now().plusSeconds(DEADLINE_SECONDS).toEpochMilli())),
                            "Lambda-Runtime-Invoked-Function-Arn", List.of(Machine.arn("lambda", "function:measured"))),
                    event);
        }
        SdkBytes payload = SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readAllBytes());
        answers.add(new Answered(!path.endsWith("/response"), payload, System.nanoTime() - handedOut));
        return Answer.json(202, "{\"status\":\"OK\"}");
    }

    @Override
    public void close() {
        server.close();
    }
}
