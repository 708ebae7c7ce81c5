package certpost.aws.dynamodb;

import certpost.domain.books.Count;
import certpost.domain.books.LedgerName;
import certpost.domain.books.Part;
import certpost.domain.books.Sums;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How far a segment of a ledger is looked through, beside its book. */
final class PartItem {
    private PartItem() {}

    static Attributes key(Part part) {
        return new Attributes().text("book", part.book().toString())
                .text("part", part.ledger().name() + "#" + "%02d".formatted(part.segment()));
    }

    /** It is as it was before that change. */
    static Expression isBefore(Part changed) {
        return changed.version() == 1
                ? BookItem.IS_ABSENT
                : new Expression("#version = :before", new Attributes().number(":before", changed.version() - 1));
    }

    static Attributes of(Part part) {
        var sums = new ArrayList<Attributes>();
        part.sums().bySession().forEach((session, counts) -> {
            var item = new Attributes().text("session", session.toString());
            counts.forEach((count, number) -> item.number(count.label(), number));
            sums.add(item);
        });
        return key(part).text("ledger", part.ledger().name())
                .number("segment", part.segment())
                .text("cursor", part.cursor())
                .flag("done", part.done())
                .maps("sums", sums)
                .maps("suspicions", part.suspicions().stream().map(BookItem::of).toList())
                .instant("suspectedAt", part.suspectedAt())
                .number("unnamed", part.unnamed())
                .number("version", part.version())
                .number("expiresAt", BookItem.expiresAt(part.book()));
    }

    static Part read(StoredItem item) {
        var sums = new HashMap<ExamSession, Map<Count, Long>>();
        item.maps("sums")
                .forEach(each -> sums.put(ExamSession.parse(each.text("session")).orElseThrow(), counts(each)));
        return new Part(Instant.parse(item.text("book")), LedgerName.valueOf(item.text("ledger")),
                Math.toIntExact(item.number("segment")), item.textIfAny("cursor").orElse(null), item.flag("done"),
                new Sums(sums), item.maps("suspicions").stream().map(BookItem::suspicion).toList(),
                item.instant("suspectedAt"), item.number("unnamed"), item.number("version"));
    }

    private static Map<Count, Long> counts(StoredItem item) {
        var counts = new EnumMap<Count, Long>(Count.class);
        for (Count count : Count.values()) {
            if (item.has(count.label())) {
                counts.put(count, item.number(count.label()));
            }
        }
        return counts;
    }
}
