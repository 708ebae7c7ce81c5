package certpost.domain.batch;

import certpost.domain.window.Channel;
import java.time.Instant;
import java.util.Set;

/**
 * The manifest of a batch: applications that are handed over together, in order of registration.
 *
 * @param servedTo who may see it: {@code printing-house}, or the code of the agency that mails it
 * @param count how many certificates; none where all that were listed were left out
 * @param leftOut places in the list of those that did not wait any more when the batch was made: handed over at the
 *            counter, rejected or withdrawn since
 * @param sha256 of the labels' bytes, in hexadecimal digits
 */
public record Batch(BatchId id, Channel channel, String servedTo, BatchState state, int count, Set<Integer> leftOut,
        String sha256, Instant madeAt) {
    /** The most certificates in one batch. */
    public static final int MOST = 2_000;
    /** Who direct mail is served to. */
    public static final String PRINTING_HOUSE = "printing-house";

    public Batch {
        leftOut = Set.copyOf(leftOut);
        if (count < 0 || count + leftOut.size() < 1 || count + leftOut.size() > MOST) {
            throw new IllegalArgumentException("a batch's list has 1 to " + MOST + " certificates");
        }
    }

    /** A batch of all that are in its list. */
    public Batch(BatchId id, Channel channel, String servedTo, BatchState state, int count, String sha256,
            Instant madeAt) {
        this(id, channel, servedTo, state, count, Set.of(), sha256, madeAt);
    }

    /** The same batch, further on. */
    public Batch in(BatchState next) {
        return new Batch(id, channel, servedTo, next, count, leftOut, sha256, madeAt);
    }
}
