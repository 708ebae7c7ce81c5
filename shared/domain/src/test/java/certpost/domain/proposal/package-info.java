@NullMarked
package certpost.domain.proposal;

import org.jspecify.annotations.NullMarked;
