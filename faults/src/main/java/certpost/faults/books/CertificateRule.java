package certpost.faults.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Every certificate is there once, with just the story that was promised, and with its reference. */
final class CertificateRule implements Rule {
    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        promises.stories().forEach(story -> compare(story, books, findings));
        List<String> promised = promises.stories().stream().map(Story::number).toList();
        books.certificates()
                .stream()
                .map(item -> item.text("certificateNumber"))
                .filter(number -> !promised.contains(number))
                .forEach(number -> findings.add(Finding.untrue("certificate " + number + " was never accepted")));
        references(books, findings);
        return findings;
    }

    private static void compare(Story story, Books books, List<Finding> findings) {
        List<Item> found = books.certificates(story.number());
        String name = "certificate " + story.number();
        if (found.isEmpty()) {
            findings.add(Finding.lost(name));
        } else if (found.size() > 1) {
            findings.add(Finding.twice(name));
        } else {
            compare(name, story, found.getFirst(), findings);
        }
    }

    private static void compare(String name, Story story, Item item, List<Finding> findings) {
        facts(name, story.facts(), Books.facts(item), findings);
        differs(name + " state", story.state(), item.text("state"), findings);
        differs(name + " check status", story.checkStatus(), item.text("checkStatus"), findings);
        differs(name + " waybill", story.waybill(), item.text("waybill"), findings);
        Item application = item.map("application");
        differs(name + " recipient", story.recipient(), application.text("recipient"), findings);
        if (story.isApplied()) {
            differs(name + " mobile", story.mobile(), application.text("mobile"), findings);
            differs(name + " registration", story.registeredAt().toString(), application.text("registeredAt"),
                    findings);
        }
        earlier(name, story.earlier(), item.maps("earlier"), findings);
        List<String> ids = item.maps("timeline").stream().map(fact -> fact.text("id")).toList();
        if (new HashSet<>(ids).size() < ids.size()) {
            findings.add(Finding.twice(name + " has two facts of one id"));
        }
    }

    private static void earlier(String name, List<Mailing> promised, List<Item> found, List<Finding> findings) {
        if (found.size() != promised.size()) {
            findings.add(found.size() < promised.size()
                    ? Finding.lost(name + " an earlier mailing")
                    : Finding.untrue(name + " has more earlier mailings than were promised"));
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Mailing mailing = promised.get(i);
            Item application = found.get(i).map("application");
            String which = name + " earlier mailing " + (i + 1);
            differs(which + " waybill", mailing.waybill(), found.get(i).text("waybill"), findings);
            differs(which + " end", mailing.end(), found.get(i).text("end"), findings);
            differs(which + " recipient", mailing.recipient(), application.text("recipient"), findings);
            differs(which + " mobile", mailing.mobile(), application.text("mobile"), findings);
            differs(which + " registration", mailing.registeredAt().toString(), application.text("registeredAt"),
                    findings);
        }
    }

    private static void facts(String name, List<String> promised, List<String> found, List<Finding> findings) {
        if (promised.equals(found)) {
            return;
        }
        List<String> missing = new ArrayList<>(promised);
        found.forEach(missing::remove);
        List<String> more = new ArrayList<>(found);
        promised.forEach(more::remove);
        missing.forEach(fact -> findings.add(Finding.lost(name + " fact " + fact)));
        more.forEach(fact -> findings.add(promised.contains(fact)
                ? Finding.twice(name + " fact " + fact)
                : Finding.untrue(name + " fact " + fact)));
        if (missing.isEmpty() && more.isEmpty()) {
            findings.add(Finding.untrue(name + " has its facts in the order " + found));
        }
    }

    /** Values that differ are not repeated: they may be somebody's. */
    private static void differs(String what, String promised, String found, List<Finding> findings) {
        if (!promised.equals(found)) {
            findings.add(found.isEmpty() ? Finding.lost(what) : Finding.untrue(what + " is not as promised"));
        }
    }

    private static void references(Books books, List<Finding> findings) {
        List<Item> references = books.items("ReferencesTable");
        for (Item certificate : books.certificates()) {
            long its = references.stream().filter(reference -> isOf(reference, certificate)).count();
            boolean named = references.stream()
                    .filter(reference -> isOf(reference, certificate))
                    .anyMatch(reference -> reference.text("reference").equals(certificate.text("reference")));
            if (its != 1 || !named) {
                findings.add(Finding
                        .untrue(its + " references lead to certificate " + certificate.text("certificateNumber")));
            }
        }
        if (references.size() > books.certificates().size()) {
            findings.add(Finding.untrue("there are references that lead nowhere"));
        }
    }

    private static boolean isOf(Item reference, Item certificate) {
        return reference.text("certificateId").equals(certificate.text("certificateId"))
                && reference.text("holderId").equals(certificate.text("holderId"));
    }
}
