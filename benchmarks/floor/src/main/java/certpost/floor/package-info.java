/** What a function costs that does nothing. */
@NullMarked
package certpost.floor;

import org.jspecify.annotations.NullMarked;
