/** A certificate on its way. */
@NullMarked
package certpost.domain.parcel;

import org.jspecify.annotations.NullMarked;
