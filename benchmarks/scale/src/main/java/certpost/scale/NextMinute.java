package certpost.scale;

import java.util.concurrent.TimeUnit;

/** When a schedule fires again after a run that could not end what it had to do. */
final class NextMinute {
    private NextMinute() {}

    static void await() {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
