@NullMarked
package certpost.domain.books;

import org.jspecify.annotations.NullMarked;
