package certpost.aws;

import java.time.Duration;

/** Lets time pass between tries; tests let it pass at once. */
public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;

    /** Sleeps; whoever is interrupted meanwhile fails. */
    default void pause(Duration time) {
        try {
            sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
