package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import java.time.Duration;

/** Waits before another try, each time twice as long, and gives up after some seconds. */
final class Backoff {
    private static final int MOST_TRIES = 10;
    private static final int DOUBLINGS = 7;
    private static final Duration FIRST = Duration.ofMillis(15);

    private final Sleeper sleeper;

    Backoff(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /**
     * Waits, or gives up.
     *
     * @param tries how many there were, at least one
     * @param why what each of them met, in a word
     */
    void after(int tries, String why) {
        if (tries >= MOST_TRIES) {
            throw new TooBusy("gave up after " + tries + " tries: " + why);
        }
        sleeper.pause(FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS)));
    }
}
