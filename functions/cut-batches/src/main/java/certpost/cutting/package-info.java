/** Cuts batches from the head of agencies' queues. */
@NullMarked
package certpost.cutting;

import org.jspecify.annotations.NullMarked;
