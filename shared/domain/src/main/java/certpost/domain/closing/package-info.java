/** Turning a window that is due into batches. */
@NullMarked
package certpost.domain.closing;

import org.jspecify.annotations.NullMarked;
