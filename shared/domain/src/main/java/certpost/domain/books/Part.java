package certpost.domain.books;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far one segment of a ledger is looked through, and what was found in it.
 *
 * @param cursor where to go on; null for the beginning
 * @param done whether it is looked through
 * @param suspicions the first ones
 * @param suspectedAt when the last of them was seen; the book's time where there is none
 * @param unnamed how many differences were found that did not fit among the suspicions
 * @param version grows by one with each write
 */
public record Part(Instant book, LedgerName ledger, int segment, @Nullable String cursor, boolean done, Sums sums,
        List<Suspicion> suspicions, Instant suspectedAt, long unnamed, long version) {
    /** The most suspicions that a part remembers: all parts' fit into the book's own item. */
    public static final int MOST_SUSPICIONS = 25;

    public Part {
        suspicions = List.copyOf(suspicions);
    }

    /** A part of which nothing is looked through. */
    public static Part begin(Instant book, LedgerName ledger, int segment) {
        return new Part(book, ledger, segment, null, false, Sums.none(), List.of(), book, 0, 0);
    }

    /** How many more suspicions it can remember. */
    public int room() {
        return MOST_SUSPICIONS - suspicions.size();
    }

    /** After one more page. */
    public Part plus(Sums more, List<Suspicion> found, long foundUnnamed, Instant at, @Nullable String next) {
        return new Part(book, ledger, segment, next, next == null, sums.plus(more),
                Stream.concat(suspicions.stream(), found.stream()).toList(), found.isEmpty() ? suspectedAt : at,
                unnamed + foundUnnamed, version + 1);
    }
}
