@NullMarked
package certpost.domain.registration;

import org.jspecify.annotations.NullMarked;
