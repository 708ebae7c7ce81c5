/** Making batches of lists. */
@NullMarked
package certpost.aws.batches;

import org.jspecify.annotations.NullMarked;
