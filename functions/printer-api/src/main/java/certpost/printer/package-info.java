/** The printing house's door, and an agency's for its own batches. */
@NullMarked
package certpost.printer;

import org.jspecify.annotations.NullMarked;
