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
        books.notices().forEach(item -> notices.put(item.text("subject") + " " + item.text("fact"), item));
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
        for (Story story : promises.stories()) {
            for (Item certificate : books.certificates(story.number())) {
                ofWindow(story, certificate, notices, accountedFor, findings);
                beside(story, certificate, notices, accountedFor, findings);
            }
        }
        receipts(books, promises, findings);
        notices.forEach((key, notice) -> {
            if (!accountedFor.contains(key) && !Told.isOfReminder(notice.text("kind"))) {
                findings.add(Finding.untrue("a notice of " + notice.text("kind") + " tells of nothing that happened"));
            }
        });
        return findings;
    }

    /** What is told of a window is no fact of the certificate's own. */
    private static void ofWindow(Story story, Item certificate, Map<String, Item> notices, Set<String> accountedFor,
            List<Finding> findings) {
        for (String kind : story.ofWindow()) {
            List<Item> its = notices.values()
                    .stream()
                    .filter(notice -> notice.text("subject").equals(certificate.text("certificateId"))
                            && notice.text("kind").equals(kind))
                    .toList();
            its.forEach(notice -> accountedFor.add(notice.text("subject") + " " + notice.text("fact")));
            if (its.size() > 1) {
                findings.add(Finding.twice(name(certificate, kind)));
            }
            judge(name(certificate, kind), its.isEmpty() ? null : its.getFirst(), kind, List.of(), findings);
        }
    }

    /** Who is told beside the one whom the application names has a notice of its own. */
    private static void beside(Story story, Item certificate, Map<String, Item> notices, Set<String> accountedFor,
            List<Finding> findings) {
        for (String kind : Beside.KINDS) {
            String name = name(certificate, kind + " to others");
            long due = story.beside().stream().filter(beside -> beside.kind().equals(kind)).count();
            List<Item> its = notices.values()
                    .stream()
                    .filter(notice -> notice.text("subject").equals(certificate.text("certificateId"))
                            && notice.text("kind").equals(kind))
                    .toList();
            if (its.size() != due) {
                findings.add(its.size() < due ? Finding.lost(name + " has no notice") : Finding.twice(name));
            }
            // An application that is gone before the roster's number is told is no news for it.
            boolean mayBeDropped = kind.equals(Beside.ROSTER)
                    && (story.has("WITHDRAWN") || story.has("MOBILE_CHANGED"));
            its.forEach(notice -> {
                accountedFor.add(notice.text("subject") + " " + notice.text("fact"));
                judge(name, notice, mayBeDropped, findings);
            });
        }
    }

    private static void receipts(Books books, Promises promises, List<Finding> findings) {
        for (Item notice : books.notices()) {
            boolean promised = promises.delivered().contains(notice.text("messageId"));
            if (promised != notice.text("status").equals("DELIVERED")) {
                findings.add(promised
                        ? Finding.lost("a receipt of " + notice.text("kind"))
                        : Finding.untrue("a receipt of " + notice.text("kind") + " that nobody sent"));
            }
        }
    }

    private static void judge(String name, @Nullable Item notice, String fact, List<Item> later,
            List<Finding> findings) {
        if (notice == null) {
            findings.add(Finding.lost(name + " has no notice"));
            return;
        }
        judge(name, notice, later.stream().anyMatch(next -> Told.overtakes(next.text("kind"), fact)), findings);
    }

    private static void judge(String name, Item notice, boolean overtaken, List<Finding> findings) {
        String status = notice.text("status");
        switch (status) {
            case "SENT", "DELIVERED" -> {
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
