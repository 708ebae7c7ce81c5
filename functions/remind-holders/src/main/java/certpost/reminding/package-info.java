/** Writes the notices that tell holders of windows: opened, moved, closing soon. */
@NullMarked
package certpost.reminding;

import org.jspecify.annotations.NullMarked;
