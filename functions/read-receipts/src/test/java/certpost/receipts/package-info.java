@NullMarked
package certpost.receipts;

import org.jspecify.annotations.NullMarked;
