/** Who a certificate belongs to, and how to reach that person. */
@NullMarked
package certpost.domain.holder;

import org.jspecify.annotations.NullMarked;
