/** A small function that does what it is told, packaged as the real ones are. */
@NullMarked
package certpost.local.trial;

import org.jspecify.annotations.NullMarked;
