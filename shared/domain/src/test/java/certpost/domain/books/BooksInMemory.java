package certpost.domain.books;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Books in maps. */
public final class BooksInMemory implements BooksStore {
    private final TreeMap<Instant, Book> books = new TreeMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    @Override
    public synchronized Optional<Book> latest() {
        return Optional.ofNullable(books.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Book open(Instant at) {
        return books.computeIfAbsent(at, _ -> new Book(at, null, false));
    }

    @Override
    public synchronized List<Part> parts(Instant book) {
        return parts.values().stream().filter(part -> part.book().equals(book)).toList();
    }

    @Override
    public synchronized boolean save(Part part) {
        String key = part.book() + " " + part.ledger() + " " + part.segment();
        Part before = parts.get(key);
        if (part.equals(before)) {
            return true;
        }
        if (part.version() != (before == null ? 1 : before.version() + 1)) {
            return false;
        }
        parts.put(key, part);
        return true;
    }

    @Override
    public synchronized Book confirm(Instant book, List<Suspicion> confirmed) {
        return books.compute(book,
                (_, before) -> before == null || before.confirmed() == null
                        ? new Book(book, List.copyOf(confirmed), false)
                        : before);
    }

    @Override
    public synchronized void close(Instant book) {
        books.computeIfPresent(book, (_, before) -> new Book(book, before.confirmed(), true));
    }
}
