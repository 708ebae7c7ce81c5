/** The balance of the house: what must be true of all certificates together, whatever happened on the way. */
@NullMarked
package certpost.domain.books;

import org.jspecify.annotations.NullMarked;
