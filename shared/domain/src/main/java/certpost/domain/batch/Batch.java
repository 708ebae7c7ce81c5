package certpost.domain.batch;

import certpost.domain.window.Channel;
import java.time.Instant;

/**
 * The manifest of a batch: applications that are handed over together, in order of registration.
 *
 * @param servedTo who may see it: {@code printing-house}, or the code of the agency that mails it
 * @param count how many certificates
 * @param sha256 of the labels' bytes, in hexadecimal digits
 */
public record Batch(BatchId id, Channel channel, String servedTo, BatchState state, int count, String sha256,
        Instant madeAt) {
    /** The most certificates in one batch. */
    public static final int MOST = 2_000;
    /** Who direct mail is served to. */
    public static final String PRINTING_HOUSE = "printing-house";

    public Batch {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a batch has 1 to " + MOST + " certificates");
        }
    }

    /** The same batch, further on. */
    public Batch in(BatchState next) {
        return new Batch(id, channel, servedTo, next, count, sha256, madeAt);
    }
}
