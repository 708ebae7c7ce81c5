/** Who is let in at the stack's doors, and what is taken from them. */
@NullMarked
package certpost.local.doors;

import org.jspecify.annotations.NullMarked;
