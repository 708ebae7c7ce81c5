/** The printing house's door, and an agency's for its own batches: labels out, receipts and waybills in. */
@NullMarked
package certpost.printer;

import org.jspecify.annotations.NullMarked;
