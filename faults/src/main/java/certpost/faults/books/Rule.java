package certpost.faults.books;

import java.util.List;

/** Compares the books with what was promised, in one respect. */
interface Rule {
    List<Finding> findings(Books books, Promises promises);
}
