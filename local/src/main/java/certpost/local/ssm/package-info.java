/** An SSM parameter store with the holders' keys. */
@NullMarked
package certpost.local.ssm;

import org.jspecify.annotations.NullMarked;
