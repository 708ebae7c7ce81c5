package certpost.reconciling;

import certpost.domain.audit.AuditHead;
import certpost.domain.books.Book;
import certpost.domain.books.Difference;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes lines of JSON, which the template's metrics count. */
final class Report {
    private final JsonType<Object> json;
    private final Consumer<String> lines;

    Report(Jsonb jsonb, Consumer<String> lines) {
        this.json = jsonb.type(Object.class);
        this.lines = lines;
    }

    /** A difference that was found again. */
    void difference(Book book, Difference difference, boolean healed) {
        var line = new LinkedHashMap<String, Object>();
        line.put("books", "difference");
        line.put("book", book.at().toString());
        line.put("kind", difference.kind().name());
        line.put("subject", difference.subject());
        line.put("detail", difference.detail());
        line.put("healed", healed);
        lines.accept(json.toJson(line));
    }

    /** How far a chain of the audit reaches: here too, where nobody who writes tables can change it. */
    void advanced(AuditHead head) {
        var line = new LinkedHashMap<String, Object>();
        line.put("books", "head");
        line.put("subject", head.subject());
        line.put("sequence", head.sequence());
        line.put("hash", head.hash());
        lines.accept(json.toJson(line));
    }

    /** How many of some certificates have lost what is kept no longer. */
    void erased(long certificates) {
        if (certificates > 0) {
            var line = new LinkedHashMap<String, Object>();
            line.put("retention", "erased");
            line.put("certificates", certificates);
            lines.accept(json.toJson(line));
        }
    }

    /** The end of a book: one line for each exam session, and one for all. */
    void closed(Statement statement) {
        if (statement.answer().get("sessions") instanceof Map<?, ?> sessions) {
            sessions.forEach((session, counts) -> {
                var line = new LinkedHashMap<String, Object>();
                line.put("books", "session");
                line.put("book", statement.book().toString());
                line.put("session", session);
                line.put("counts", counts);
                lines.accept(json.toJson(line));
            });
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("books", "closed");
        line.put("book", statement.book().toString());
        line.put("differences", statement.differences());
        lines.accept(json.toJson(line));
    }
}
