/** Starts packaged functions in fresh processes, in turn with a floor and a peer, and says how long that takes. */
@NullMarked
package certpost.coldstart;

import org.jspecify.annotations.NullMarked;
