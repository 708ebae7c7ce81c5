/** A Secrets Manager with the holders' and the carrier's keys. */
@NullMarked
package certpost.local.secrets;

import org.jspecify.annotations.NullMarked;
