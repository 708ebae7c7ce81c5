package certpost.aws.dynamodb;

import certpost.domain.books.Book;
import certpost.domain.books.BooksStore;
import certpost.domain.books.Part;
import certpost.domain.books.Suspicion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Books in their table. A write whose answer was lost is done again, and finds its own where another's may be. */
public final class DynamoDbBooksStore implements BooksStore {
    private final Table books;

    public DynamoDbBooksStore(DynamoDbClient client, String booksTable) {
        this.books = new Table(client, booksTable);
    }

    @Override
    public Optional<Book> latest() {
        return books.find(BookItem.LATEST).map(BookItem::latest).flatMap(this::find);
    }

    @Override
    public Book open(Instant at) {
        books.put(BookItem.begun(at), BookItem.IS_ABSENT);
        books.update(BookItem.LATEST, BookItem.latest(at), BookItem.isOlderThan(at));
        return find(at).orElseThrow();
    }

    @Override
    public List<Part> parts(Instant book) {
        return books.query(BookItem.isOf(book)).filter(item -> !BookItem.isBook(item)).map(PartItem::read).toList();
    }

    @Override
    public boolean save(Part part) {
        return switch (books.put(PartItem.of(part), PartItem.isBefore(part))) {
            case Write.Stored _ -> true;
            // Whoever stored the same has looked at the same page: the client itself, or another run.
            case Write.Refused(var current) -> current.map(PartItem::read).filter(part::equals).isPresent();
        };
    }

    @Override
    public Book confirm(Instant book, List<Suspicion> confirmed) {
        books.update(BookItem.key(book), BookItem.confirmed(confirmed), BookItem.IS_UNCONFIRMED);
        return find(book).orElseThrow();
    }

    @Override
    public void close(Instant book) {
        books.update(BookItem.key(book), BookItem.CLOSED, BookItem.EXISTS);
    }

    private Optional<Book> find(Instant book) {
        return books.find(BookItem.key(book)).map(BookItem::read);
    }
}
