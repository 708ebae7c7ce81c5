package certpost.local.schedules;

import certpost.local.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Strikes every full minute; what it sets off is not waited for, as on AWS. */
public final class MinuteClock implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final Stroke stroke;
    private final Journal journal;
    private final Pause pause;

    /** What happens at each minute. */
    @FunctionalInterface
    public interface Stroke {
        void at(Instant minute) throws InterruptedException;
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    public MinuteClock(InstantSource clock, Stroke stroke, Journal journal) {
        this(clock, stroke, journal, Thread::sleep);
    }

    MinuteClock(InstantSource clock, Stroke stroke, Journal journal, Pause pause) {
        this.clock = clock;
        this.stroke = stroke;
        this.journal = journal;
        this.pause = pause;
    }

    public void start() {
        threads.execute(this::tick);
    }

    private void tick() {
        try {
            while (true) {
                Instant now = clock.instant();
                Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
                pause.take(Duration.between(now, next).plusMillis(1));
                threads.execute(() -> strike(next));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void strike(Instant minute) {
        try {
            stroke.at(minute);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            journal.note("The schedules of " + minute + " failed with " + e.getClass().getName());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
