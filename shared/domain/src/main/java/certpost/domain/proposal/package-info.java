/** What one person of an agency has proposed, and a second one is to approve. */
@NullMarked
package certpost.domain.proposal;

import org.jspecify.annotations.NullMarked;
