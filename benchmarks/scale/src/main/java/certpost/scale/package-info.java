/** What each operation over a window costs as the window grows. */
@NullMarked
package certpost.scale;

import org.jspecify.annotations.NullMarked;
