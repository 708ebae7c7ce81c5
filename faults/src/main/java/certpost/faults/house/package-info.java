/** The packaged functions and what they speak with, under a clock that is set. */
@NullMarked
package certpost.faults.house;

import org.jspecify.annotations.NullMarked;
