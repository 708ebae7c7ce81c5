/** One certificate of one holder, from the roster to the letter box. */
@NullMarked
package certpost.domain.certificate;

import org.jspecify.annotations.NullMarked;
