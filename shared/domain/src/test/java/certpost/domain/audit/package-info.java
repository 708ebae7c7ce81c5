@NullMarked
package certpost.domain.audit;

import org.jspecify.annotations.NullMarked;
