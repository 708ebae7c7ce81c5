/** Makes batches of windows that are due: lists first, and everything else from the lists. */
@NullMarked
package certpost.closing;

import org.jspecify.annotations.NullMarked;
