@NullMarked
package certpost.domain.acts;

import org.jspecify.annotations.NullMarked;
