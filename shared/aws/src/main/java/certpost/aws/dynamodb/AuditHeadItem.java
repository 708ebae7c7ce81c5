package certpost.aws.dynamodb;

import certpost.domain.audit.AuditHead;

/** A recorded head of a chain, in the table of books; it does not expire as they do. */
final class AuditHeadItem {
    static final Expression IS_HEAD = new Expression("#part = :part", new Attributes().text(":part", "audit"));
    private static final String PREFIX = "audit ";

    private AuditHeadItem() {}

    static Attributes key(String subject) {
        return new Attributes().text("book", PREFIX + subject).text("part", "audit");
    }

    static Expression isBefore(AuditHead head) {
        return new Expression("attribute_not_exists(#sequence) OR #sequence < :sequence",
                new Attributes().number(":sequence", head.sequence()));
    }

    static Attributes of(AuditHead head) {
        return key(head.subject()).number("sequence", head.sequence()).text("hash", head.hash());
    }

    static AuditHead read(StoredItem item) {
        return new AuditHead(item.text("book").substring(PREFIX.length()), item.number("sequence"), item.text("hash"));
    }
}
