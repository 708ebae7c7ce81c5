package certpost.aws.dynamodb;

import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditSubject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry of the audit. What somebody has made of an item may be read too: its hash then tells. */
final class AuditItem {
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#subject)");

    private AuditItem() {}

    static Attributes key(AuditPlace place) {
        return new Attributes().text("subject", place.subject()).number("sequence", place.sequence());
    }

    static Expression isOf(AuditSubject subject) {
        return new Expression("#subject = :subject", new Attributes().text(":subject", subject.toString()));
    }

    static Expression isOf(AuditSubject subject, @Nullable Long after) {
        return after == null
                ? isOf(subject)
                : new Expression("#subject = :subject AND #sequence > :after",
                        new Attributes().text(":subject", subject.toString()).number(":after", after));
    }

    static Attributes of(AuditEntry entry) {
        var what = new Attributes();
        entry.what().forEach(what::text);
        return key(AuditPlace.of(entry)).text("at", entry.at())
                .text("by", entry.by())
                .text("agency", entry.agency())
                .text("act", entry.act())
                .map("what", what)
                .text("until", entry.until())
                .number("expiresAt", Instant.parse(entry.until()).getEpochSecond())
                .text("previous", entry.previous())
                .text("previousUntil", entry.previousUntil())
                .text("hash", entry.hash());
    }

    static AuditEntry read(StoredItem item) {
        Map<String, String> what = new TreeMap<>();
        item.mapIfAny("what").ifPresent(all -> all.names().forEach(name -> what.put(name, text(all, name))));
        return new AuditEntry(item.text("subject"), sequence(item), text(item, "at"), text(item, "by"),
                text(item, "agency"), text(item, "act"), what, text(item, "until"), text(item, "previous"),
                text(item, "previousUntil"), text(item, "hash"));
    }

    /** None where somebody has put another number there than entries have: it cannot be in its place. */
    private static long sequence(StoredItem item) {
        String number = item.numberText("sequence");
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : AuditPlace.NOWHERE;
    }

    private static String text(StoredItem item, String name) {
        return item.textIfAny(name).orElse("");
    }
}
