/** The queue of an agency's own mailing, and the cutting of batches from its head. */
@NullMarked
package certpost.domain.queue;

import org.jspecify.annotations.NullMarked;
