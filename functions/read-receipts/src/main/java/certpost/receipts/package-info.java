/** Reads the SMS provider's delivery logs. */
@NullMarked
package certpost.receipts;

import org.jspecify.annotations.NullMarked;
