package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Batch;
import certpost.local.simulate.PrinterDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A batch from the head of an agency's queue: asked for now, made by the schedule, which the story runs itself. */
final class Cut {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private Cut() {}

    /** Asks for it, and again while another is being cut: in the last week of a month the schedule cuts by itself. */
    static Answer ask(Clerk clerk, Window window, int count) {
        Instant deadline = Instant.now().plus(WITHIN);
        Answer answer = clerk.post(window.path() + "/batches", Map.of("count", count));
        while (answer.is(409, "conflict") && Instant.now().isBefore(deadline)) {
            Tick.now(clerk.client());
            answer = clerk.post(window.path() + "/batches", Map.of("count", count));
        }
        return answer;
    }

    static Batch await(PrinterDoor door, Client client, String batchId) {
        Instant deadline = Instant.now().plus(WITHIN);
        Tick.now(client);
        Answer answer = door.batch(batchId);
        while (!answer.is(200) && Instant.now().isBefore(deadline)) {
            Pause.of(AGAIN_AFTER);
            Tick.now(client);
            answer = door.batch(batchId);
        }
        if (!answer.is(200)) {
            throw new StoryStopped(answer.insteadOf("200 with batch " + batchId));
        }
        return Batch.of(answer.json());
    }
}
