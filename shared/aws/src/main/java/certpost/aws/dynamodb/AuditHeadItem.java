package certpost.aws.dynamodb;

import certpost.domain.audit.AuditHead;
import java.time.Instant;

/** A recorded head of a chain, in the table of books; it expires with the entry that it names. */
final class AuditHeadItem {
    static final Expression IS_HEAD = new Expression("#part = :part", new Attributes().text(":part", "audit"));
    private static final String PREFIX = "audit ";

    private AuditHeadItem() {}

    static Attributes key(String subject) {
        return new Attributes().text("book", PREFIX + subject).text("part", "audit");
    }

    /** None is recorded as far, or that one is over. */
    static Expression isBefore(AuditHead head, Instant now) {
        return new Expression("attribute_not_exists(#sequence) OR #sequence < :sequence OR #expiresAt <= :now",
                new Attributes().number(":sequence", head.sequence()).number(":now", now.getEpochSecond()));
    }

    static Attributes of(AuditHead head) {
        Attributes item = key(head.subject()).number("sequence", head.sequence())
                .text("hash", head.hash())
                .text("until", head.until());
        head.end().ifPresent(end -> item.number("expiresAt", end.getEpochSecond()));
        return item;
    }

    static AuditHead read(StoredItem item) {
        return new AuditHead(item.text("book").substring(PREFIX.length()), item.number("sequence"), item.text("hash"),
                item.text("until"));
    }
}
