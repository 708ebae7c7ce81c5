/** Many notices at once, against a provider that takes few a second. */
@NullMarked
package certpost.faults.rush;

import org.jspecify.annotations.NullMarked;
