package certpost.domain.queue;

import certpost.domain.window.WindowId;
import java.time.Instant;

/**
 * A cut that is being carried out, by one worker at a time.
 *
 * @param batch number of the batch that comes of it
 * @param owner who holds it
 * @param leaseUntil until when, unless renewed
 */
public record Cutting(WindowId window, int batch, Cut cut, String owner, Instant leaseUntil) {}
