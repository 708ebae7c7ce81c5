package certpost.faults.books;

import java.util.List;

/** Says what is wrong with the books, by rules of its own: it shares no line with the code that wrote them. */
public final class Judge {
    private static final List<Rule> RULES = List.of(new WindowRule(), new CertificateRule(), new BatchRule(),
            new CarrierRule(), new NoticeRule(), new SmsRule(), new CodeRule(), new ReferenceRule(), new ReminderRule(),
            new AuditRule());

    private Judge() {}

    /** Everything that is wrong or has to be named; nothing where the books balance. */
    public static List<Finding> audit(Books books, Promises promises) {
        return RULES.stream().flatMap(rule -> rule.findings(books, promises).stream()).toList();
    }
}
