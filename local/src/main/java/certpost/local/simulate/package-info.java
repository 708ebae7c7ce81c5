/** A printing house and a carrier that play what they are asked to, as clients of the contract, and never by themselves. */
@NullMarked
package certpost.local.simulate;

import org.jspecify.annotations.NullMarked;
