/** Tells holders by SMS what happened to their certificates, once. */
@NullMarked
package certpost.sending;

import org.jspecify.annotations.NullMarked;
