package certpost.local.story;

import java.time.Duration;
import java.time.Instant;

/** Waiting, with a word now and then for the person in front of the screen. */
final class Pause {
    private static final Duration WORD_EVERY = Duration.ofSeconds(15);

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted");
        }
    }

    static void until(Instant moment, String forWhat, Report report) {
        while (true) {
            Duration left = Duration.between(Instant.now(), moment);
            if (!left.isPositive()) {
                return;
            }
            report.say("... %d s until %s".formatted(left.plusMillis(999).toSeconds(), forWhat));
            of(left.compareTo(WORD_EVERY.multipliedBy(2)) < 0 ? left : WORD_EVERY);
        }
    }
}
