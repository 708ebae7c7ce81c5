package certpost.faults.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every chain of the audit holds, and what staff did to a certificate is in it as often as in the certificate's timeline. */
final class AuditRule implements Rule {
    private static final String TABLE = "AuditTable";
    private static final String NONE_BEFORE = "0".repeat(64);
    /** The act by the fact that it leaves in a timeline. */
    private static final Map<String, String> ACTS = Map.of("APPROVED", "APPROVED", "REFUSED", "REJECTED", "COLLECTED",
            "COLLECTED", "REMINDED", "REMINDED", "REISSUE_REQUESTED", "REISSUE_REQUESTED", "REISSUED", "REISSUED");

    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        books.items(TABLE)
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.text("subject")))
                .forEach((subject, entries) -> link(subject, entries, findings));
        books.certificates().forEach(certificate -> ACTS.forEach((fact, act) -> {
            long facts = Books.facts(certificate).stream().filter(fact::equals).count();
            long entries = entries(books, "application/" + certificate.text("reference"), act);
            if (entries < facts) {
                findings.add(Finding.lost("the audit's entry of " + act));
            } else if (entries > facts) {
                findings.add(Finding.twice("the audit's entry of " + act));
            }
        }));
        return findings;
    }

    private static long entries(Books books, String subject, String act) {
        return books.items(TABLE)
                .stream()
                .filter(entry -> entry.text("subject").equals(subject) && entry.text("act").equals(act))
                .count();
    }

    private static void link(String subject, List<Item> entries, List<Finding> findings) {
        String previous = NONE_BEFORE;
        long sequence = 1;
        for (Item entry : inOrder(entries)) {
            if (place(entry) != sequence || !entry.text("previous").equals(previous)) {
                findings.add(Finding.untrue("the audit's chain of " + subject + " is broken at " + sequence));
                return;
            }
            previous = entry.text("hash");
            sequence++;
        }
    }

    private static List<Item> inOrder(List<Item> entries) {
        return entries.stream().sorted(Comparator.comparingLong(AuditRule::place)).toList();
    }

    private static long place(Item entry) {
        return Long.parseLong(entry.text("sequence"));
    }
}
