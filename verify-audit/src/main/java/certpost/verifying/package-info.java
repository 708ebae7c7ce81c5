/** A command: is a chain of the audit whole, and if not, where is it broken? */
@NullMarked
package certpost.verifying;

import org.jspecify.annotations.NullMarked;
