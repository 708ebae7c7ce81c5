package certpost.domain.closing;

import certpost.domain.window.Window;
import java.time.Instant;

/**
 * How far the closing of a window has come, held by one worker at a time.
 *
 * @param pass 1 makes the batches; 2 looks again for what the index showed too late
 * @param firstBatch number of the first batch of this pass
 * @param owner who holds it
 * @param leaseUntil until when, unless renewed
 */
public record Closing(Window window, int pass, int firstBatch, String owner, Instant leaseUntil) {}
