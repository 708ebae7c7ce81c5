/** Tests of what is reckoned; starting processes is the measurement itself. */
@NullMarked
package certpost.coldstart;

import org.jspecify.annotations.NullMarked;
