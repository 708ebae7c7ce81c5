/** Trials in which the packaged functions are killed or failed at every external call, and the books are audited. */
@NullMarked
package certpost.faults;

import org.jspecify.annotations.NullMarked;
