/** A command: what is kept of a holder, and what of it can be erased? */
@NullMarked
package certpost.answering;

import org.jspecify.annotations.NullMarked;
