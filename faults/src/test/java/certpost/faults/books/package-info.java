@NullMarked
package certpost.faults.books;

import org.jspecify.annotations.NullMarked;
