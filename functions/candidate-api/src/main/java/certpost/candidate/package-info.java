/** The holder's door: see certificates, apply, amend, withdraw. */
@NullMarked
package certpost.candidate;

import org.jspecify.annotations.NullMarked;
