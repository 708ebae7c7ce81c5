package certpost.reconciling;

import certpost.domain.books.Book;
import certpost.domain.books.BooksStore;
import certpost.domain.books.LedgerName;
import certpost.domain.books.Part;
import certpost.domain.books.Sums;
import certpost.domain.books.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a book from its beginning to its end, in as many runs as it takes: looks through everything, some minutes later
 * looks again at what it suspects, stores what it has found again, heals, reports, closes.
 */
final class Bookkeeping {
    /** Longer than a change takes to be told of, or a request to be done with: what is true then is no accident. */
    static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(5);
    /** Who left a book open for longer has given it up. */
    static final Duration GIVEN_UP = Duration.ofHours(6);

    private final BooksStore books;
    private final Looking looking;
    private final InstantSource clock;
    private final Report report;

    Bookkeeping(Stores stores, Retention retention, InstantSource clock, Report report) {
        this.books = stores.books();
        this.clock = clock;
        this.report = report;
        this.looking = new Looking(books,
                Map.of(LedgerName.CERTIFICATES, new CertificateExaminer(stores, retention, clock, report::erased),
                        LedgerName.LISTS, new ListExaminer(stores), LedgerName.REFERENCES,
                        new ReferenceExaminer(stores), LedgerName.WAYBILLS, new WaybillExaminer(stores),
                        LedgerName.AUDIT, new AuditExaminer(stores.chains(), clock, report::advanced),
                        LedgerName.AUDIT_HEADS, new AuditHeadExaminer(stores.chains(), clock)),
                clock);
    }

    /**
     * The book to go on with: the one of that time, or an earlier one that is still open.
     *
     * @param begin whether to begin one where there is none
     */
    Optional<Book> book(Instant at, boolean begin) {
        Instant time = at.truncatedTo(ChronoUnit.SECONDS);
        Optional<Book> latest = books.latest();
        Optional<Book> open = latest.filter(book -> !book.closed() && book.at().plus(GIVEN_UP).isAfter(time));
        if (open.isPresent() || !begin) {
            return open.or(() -> latest);
        }
        return Optional.of(books.open(time));
    }

    /** Goes on with a book until that time. */
    Statement keep(Book book, Instant until) {
        List<Part> parts = book.closed() ? books.parts(book.at()) : looking.look(book.at(), until);
        Sums sums = parts.stream().map(Part::sums).reduce(Sums.none(), Sums::plus);
        long unnamed = parts.stream().mapToLong(Part::unnamed).sum();
        if (book.closed() || !Looking.isThrough(parts) || !isTime(parts)) {
            return Statement.of(book, sums, unnamed);
        }
        List<Suspicion> confirmed = confirmed(book, parts);
        confirmed.forEach(each -> report.difference(book, each.difference(),
                looking.examiner(each.ledger()).heal(each.place(), each.difference())));
        Statement statement = Statement.of(new Book(book.at(), confirmed, true), sums, unnamed);
        report.closed(statement);
        books.close(book.at());
        return statement;
    }

    private List<Suspicion> confirmed(Book book, List<Part> parts) {
        @Nullable
        List<Suspicion> before = book.confirmed();
        if (before != null) {
            return before;
        }
        List<Suspicion> again = parts.stream()
                .flatMap(part -> part.suspicions().stream())
                .filter(each -> looking.examiner(each.ledger()).lookAgain(each.place()).contains(each.difference()))
                .toList();
        @Nullable
        List<Suspicion> stored = books.confirm(book.at(), again).confirmed();
        return stored == null ? again : stored;
    }

    private boolean isTime(List<Part> parts) {
        Instant now = clock.instant();
        return parts.stream()
                .filter(part -> !part.suspicions().isEmpty())
                .noneMatch(part -> part.suspectedAt().plus(UNTIL_NEXT_LOOK).isAfter(now));
    }
}
