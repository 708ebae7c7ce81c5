/** Where a certificate is to be delivered, in person. */
@NullMarked
package certpost.domain.address;

import org.jspecify.annotations.NullMarked;
