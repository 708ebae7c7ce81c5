package certpost.scale;

import certpost.meter.Count;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One window's life at one size, operation by operation, each by fresh processes of its function, each measured. */
final class Play {
    private final Stage stage;
    private final int size;
    private final Consumer<Measured> told;

    /**
     * A play that has not begun.
     *
     * @param size certificates in the window
     * @param told is told what was measured, as soon as it was
     */
    Play(Stage stage, int size, Consumer<Measured> told) {
        this.stage = stage;
        this.size = size;
        this.told = told;
    }

    /**
     * What a function does in an operation.
     *
     * @param at the time that it is then
     * @param processes of the function that may run at once
     */
    record Part(String function, Instant at, int processes, Consumer<Actor> act) {}

    /** Measures an operation, which may take parts one after the other. */
    void measure(String operation, Part... parts) throws IOException {
        Measured whole = begin(operation);
        for (Part part : parts) {
            try (Actor actor = stage.actor(part.function(), part.at(), part.processes())) {
                Duration database = stage.databaseCpu();
                long start = System.nanoTime();
                part.act().accept(actor);
                whole = whole.plus(Duration.ofNanos(System.nanoTime() - start), actor.cpu(),
                        stage.databaseCpu().minus(database), actor.peak(), actor.asked(), actor.invocations());
            }
        }
        told.accept(whole);
    }

    /** Measures what no function does, before a meter of its own. */
    void measure(String operation, Consumer<URI> act) throws IOException {
        try (Metered metered = stage.metered()) {
            Duration database = stage.databaseCpu();
            long start = System.nanoTime();
            act.accept(metered.url());
            told.accept(begin(operation).plus(Duration.ofNanos(System.nanoTime() - start), Duration.ZERO,
                    stage.databaseCpu().minus(database), 0, metered.count(), 0));
        }
    }

    private Measured begin(String operation) {
        return new Measured(operation, size, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, Count.NONE, 0);
    }
}
