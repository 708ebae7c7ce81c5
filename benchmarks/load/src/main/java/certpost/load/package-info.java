/** The local stack under load: how much it takes, what it costs, and what becomes of the last minute of a window. */
@NullMarked
package certpost.load;

import org.jspecify.annotations.NullMarked;
