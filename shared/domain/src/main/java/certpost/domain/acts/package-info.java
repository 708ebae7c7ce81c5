/** What people of the house do to what it keeps: never without an entry in the audit. */
@NullMarked
package certpost.domain.acts;

import org.jspecify.annotations.NullMarked;
