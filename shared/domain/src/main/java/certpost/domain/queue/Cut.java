package certpost.domain.queue;

import certpost.domain.batch.Batch;
import java.time.Instant;

/**
 * A wish to have a batch cut from the head of a queue.
 *
 * @param id under which it is known again
 * @param count the most certificates
 * @param approvedBefore what was approved then or later waits for another
 * @param by who wishes it: a clerk, or the schedule
 */
public record Cut(String id, int count, Instant approvedBefore, String by, Instant at) {
    /** Who wishes for the batches that an agency's policy asks for. */
    public static final String BY_SCHEDULE = "schedule";

    public Cut {
        if (count < 1 || count > Batch.MOST) {
            throw new IllegalArgumentException("a batch has 1 to " + Batch.MOST + " certificates");
        }
    }
}
