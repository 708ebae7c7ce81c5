/** A Secrets Manager with the holders' keys. */
@NullMarked
package certpost.local.secrets;

import org.jspecify.annotations.NullMarked;
