package certpost.domain.books;

import certpost.domain.Page;
import org.jspecify.annotations.Nullable;

/**
 * All that a table holds, read from the table itself and consistently.
 *
 * @param <T> what is in a line
 */
public interface Ledger<T> {
    /**
     * Some lines of a segment in no particular order; a page may be empty and have a next one.
     *
     * @param segment from 0; every line is in one of them
     * @param cursor of the page before, null for the first
     */
    Page<T> page(int segment, int segments, @Nullable String cursor, int limit);
}
