/** When and through whom applications are accepted. */
@NullMarked
package certpost.domain.window;

import org.jspecify.annotations.NullMarked;
