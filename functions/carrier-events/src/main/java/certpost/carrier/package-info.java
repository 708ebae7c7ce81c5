/** The carrier's door: signed events in, each parcel's story brought up to date. */
@NullMarked
package certpost.carrier;

import org.jspecify.annotations.NullMarked;
