/** The rules. */
@NullMarked
package certpost.domain;

import org.jspecify.annotations.NullMarked;
