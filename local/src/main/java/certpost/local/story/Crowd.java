package certpost.local.story;

import certpost.local.client.UnexpectedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Many people doing something at the same time, each on a virtual thread. */
final class Crowd {
    private static final int PROGRESS_SECONDS = 2;

    private final Report report;

    Crowd(Report report) {
        this.report = report;
    }

    /** All start together. */
    Duration atOnce(List<Candidate> people, Consumer<Candidate> act) {
        return run(people, act, people.size());
    }

    /** All do it, but no more than so many at a time. */
    Duration run(List<Candidate> people, Consumer<Candidate> act, int atATime) {
        long start = System.nanoTime();
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(people.size());
        Semaphore permits = new Semaphore(atATime);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Candidate one : people) {
                threads.execute(() -> {
                    play(one, act, gate, permits);
                    done.countDown();
                });
            }
            gate.countDown();
            while (!done.await(PROGRESS_SECONDS, TimeUnit.SECONDS)) {
                report.say("... %d of %d".formatted(people.size() - done.getCount(), people.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void play(Candidate one, Consumer<Candidate> act, CountDownLatch gate, Semaphore permits) {
        try {
            gate.await();
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            act.accept(one);
        } catch (RuntimeException e) {
            one.expect(false, e instanceof UnexpectedAnswer ? String.valueOf(e.getMessage()) : e.toString());
        } finally {
            permits.release();
        }
    }
}
