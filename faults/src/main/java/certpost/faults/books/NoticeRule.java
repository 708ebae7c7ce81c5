package certpost.faults.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every fact that has to be told has one notice, and every notice has come to an end that it may come to. */
final class NoticeRule implements Rule {
    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Item> notices = new HashMap<>();
        books.notices().forEach(item -> notices.put(item.text("certificateId") + " " + item.text("fact"), item));
        Set<String> accountedFor = new HashSet<>();
        for (Item certificate : books.certificates()) {
            List<Item> facts = certificate.maps("timeline");
            for (int i = 0; i < facts.size(); i++) {
                String kind = facts.get(i).text("kind");
                if (Told.kindOf(kind).isPresent()) {
                    String key = certificate.text("certificateId") + " " + facts.get(i).text("id");
                    accountedFor.add(key);
                    judge(name(certificate, kind), notices.get(key), kind, facts.subList(i + 1, facts.size()),
                            findings);
                }
            }
        }
        notices.forEach((key, notice) -> {
            if (!accountedFor.contains(key)) {
                findings.add(Finding.untrue("a notice of " + notice.text("kind") + " tells of nothing that happened"));
            }
        });
        return findings;
    }

    private static void judge(String name, @Nullable Item notice, String fact, List<Item> later,
            List<Finding> findings) {
        if (notice == null) {
            findings.add(Finding.lost(name + " has no notice"));
            return;
        }
        boolean overtaken = later.stream().anyMatch(next -> Told.overtakes(next.text("kind"), fact));
        String status = notice.text("status");
        switch (status) {
            case "SENT" -> {
            }
            case "UNCONFIRMED" -> findings.add(new Finding(Finding.Kind.UNCONFIRMED, name));
            case "FAILED" -> findings.add(new Finding(Finding.Kind.FAILED, name));
            case "DROPPED" -> {
                if (!overtaken) {
                    findings.add(Finding.lost(name + " was dropped, and nothing has overtaken it"));
                }
            }
            default -> findings.add(Finding.lost(name + " is " + status));
        }
    }

    private static String name(Item certificate, String fact) {
        return "notice of " + fact + " of certificate " + certificate.text("certificateNumber");
    }
}
