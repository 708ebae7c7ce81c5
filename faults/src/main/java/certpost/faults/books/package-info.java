/** What the tables hold and what was sent, against what was promised; independent of the code under test. */
@NullMarked
package certpost.faults.books;

import org.jspecify.annotations.NullMarked;
