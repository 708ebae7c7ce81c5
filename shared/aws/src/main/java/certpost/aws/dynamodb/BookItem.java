package certpost.aws.dynamodb;

import certpost.domain.books.Book;
import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.LedgerName;
import certpost.domain.books.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A book's own item, and the item that says which book was begun last. */
final class BookItem {
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#book)");
    static final Attributes LATEST = new Attributes().text("book", "latest").text("part", "latest");
    static final Expression IS_UNCONFIRMED = Expression.of("attribute_not_exists(#confirmed)");
    static final Expression CLOSED = new Expression("SET #closed = :yes", new Attributes().flag(":yes", true));
    static final Expression EXISTS = Expression.of("attribute_exists(#book)");
    /** Part of each key. */
    private static final String ITSELF = "book";
    private static final Duration KEPT = Duration.ofDays(90);

    private BookItem() {}

    static Attributes key(Instant book) {
        return new Attributes().text("book", book.toString()).text("part", ITSELF);
    }

    static boolean isBook(StoredItem item) {
        return item.text("part").equals(ITSELF);
    }

    static Attributes begun(Instant book) {
        return key(book).flag("closed", false).number("expiresAt", expiresAt(book));
    }

    static long expiresAt(Instant book) {
        return book.plus(KEPT).getEpochSecond();
    }

    static Expression isOf(Instant book) {
        return new Expression("#book = :book", new Attributes().text(":book", book.toString()));
    }

    static Expression latest(Instant book) {
        return new Expression("SET #begunAt = :begunAt", new Attributes().number(":begunAt", book.toEpochMilli()));
    }

    static Expression isOlderThan(Instant book) {
        return new Expression("attribute_not_exists(#begunAt) OR #begunAt < :begunAt",
                new Attributes().number(":begunAt", book.toEpochMilli()));
    }

    static Instant latest(StoredItem item) {
        return Instant.ofEpochMilli(item.number("begunAt"));
    }

    static Expression confirmed(List<Suspicion> suspicions) {
        return new Expression("SET #confirmed = :confirmed",
                new Attributes().maps(":confirmed", suspicions.stream().map(BookItem::of).toList()));
    }

    static Attributes of(Suspicion suspicion) {
        Difference difference = suspicion.difference();
        return new Attributes().text("ledger", suspicion.ledger().name())
                .text("place", suspicion.place())
                .text("kind", difference.kind().name())
                .text("subject", difference.subject())
                .text("detail", difference.detail());
    }

    static Suspicion suspicion(StoredItem item) {
        return new Suspicion(LedgerName.valueOf(item.text("ledger")), item.text("place"),
                new Difference(DifferenceKind.valueOf(item.text("kind")), item.text("subject"), item.text("detail")));
    }

    static Book read(StoredItem item) {
        return new Book(Instant.parse(item.text("book")),
                item.has("confirmed") ? item.maps("confirmed").stream().map(BookItem::suspicion).toList() : null,
                item.flag("closed"));
    }
}
