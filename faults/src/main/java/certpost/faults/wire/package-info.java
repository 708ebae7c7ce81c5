/** The wire between a function and AWS, on which calls are counted and faults happen. */
@NullMarked
package certpost.faults.wire;

import org.jspecify.annotations.NullMarked;
