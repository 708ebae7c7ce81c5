package certpost.reconciling;

import certpost.domain.books.Book;
import certpost.domain.books.Count;
import certpost.domain.books.Sums;
import certpost.domain.books.Suspicion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a book stands.
 *
 * @param differences how many were found; null until it is closed
 */
record Statement(Instant book, boolean closed, @Nullable Long differences, Sums sums) {

    /** Of a book and its parts. */
    static Statement of(Book book, Sums sums, long unnamed) {
        List<Suspicion> confirmed = book.confirmed();
        Long differences = confirmed == null || !book.closed() ? null : confirmed.size() + unnamed;
        return new Statement(book.at(), book.closed(), differences, sums);
    }

    /** As the function answers. */
    Map<String, Object> answer() {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("book", book.toString());
        answer.put("closed", closed);
        if (differences != null) {
            answer.put("differences", differences);
        }
        var sessions = new LinkedHashMap<String, Object>();
        sums.bySession().keySet().forEach(session -> {
            var counts = new LinkedHashMap<String, Object>();
            for (Count count : Count.values()) {
                counts.put(count.label(), sums.count(session, count));
            }
            sessions.put(session.toString(), counts);
        });
        answer.put("sessions", sessions);
        return answer;
    }
}
