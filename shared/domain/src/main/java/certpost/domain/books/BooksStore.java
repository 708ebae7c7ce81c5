package certpost.domain.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how far books are, so that any run can go on where another stopped; all reads are consistent. */
public interface BooksStore {

    /** The book begun last. */
    Optional<Book> latest();

    /** The book of that time; begun now unless it was begun before. */
    Book open(Instant at);

    /** The parts of a book that somebody has begun. */
    List<Part> parts(Instant book);

    /** Stores a part's next version, if the one before is stored; false where somebody else was faster. */
    boolean save(Part part);

    /** Stores what was confirmed, unless that is stored already; the book as it is then. */
    Book confirm(Instant book, List<Suspicion> confirmed);

    /** Marks a book as closed. */
    void close(Instant book);
}
