package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Runs every schedule of the stack once, now, instead of waiting for its minute. */
final class Tick {
    private static final Duration ALL_WITHIN = Duration.ofMinutes(1);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private Tick() {}

    static void now(Client client) {
        Answer ticked = client.post("/_local/tick", "", "");
        if (!ticked.is(200)) {
            throw new StoryStopped(ticked.insteadOf("200 once the schedules have run"));
        }
    }

    /** Again and again, until the SMS are there that somebody waits for, or a minute is over. */
    static Texts until(Client client, Predicate<Texts> allThere) {
        Instant deadline = Instant.now().plus(ALL_WITHIN);
        now(client);
        Texts read = Texts.read(client);
        while (!allThere.test(read) && Instant.now().isBefore(deadline)) {
            Pause.of(AGAIN_AFTER);
            now(client);
            read = Texts.read(client);
        }
        return read;
    }
}
