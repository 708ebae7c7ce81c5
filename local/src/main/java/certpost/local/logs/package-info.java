/** Log groups whose lines functions get. */
@NullMarked
package certpost.local.logs;

import org.jspecify.annotations.NullMarked;
