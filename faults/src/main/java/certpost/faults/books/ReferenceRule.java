package certpost.faults.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Every fact that staff loaded is there as it was loaded last, and its history has each version once, with who loaded it. */
final class ReferenceRule implements Rule {
    private static final String TABLE = "ReferenceDataTable";
    private static final String HISTORY = "#history";

    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        promises.loaded().forEach((fact, marks) -> {
            Item newest = books.items(TABLE)
                    .stream()
                    .filter(item -> name(item).equals(fact))
                    .findFirst()
                    .orElse(new Item(Map.of()));
            List<Item> history = history(fact, books);
            compare(fact, marks, newest, history, findings);
        });
        books.items(TABLE)
                .stream()
                .map(ReferenceRule::fact)
                .distinct()
                .filter(fact -> !promises.loaded().containsKey(fact))
                .forEach(fact -> findings.add(Finding.untrue(fact + " was never loaded")));
        return findings;
    }

    private static void compare(String fact, List<String> marks, Item newest, List<Item> history,
            List<Finding> findings) {
        if (!mark(newest).equals(marks.getLast())) {
            findings.add(Finding.lost(fact + " as it was loaded last"));
        }
        List<String> found = history.stream().map(ReferenceRule::mark).toList();
        if (!found.equals(marks)) {
            findings.add(found.size() > marks.size()
                    ? Finding.twice(fact + " has a version more than was loaded")
                    : Finding.lost("a version of " + fact));
        } else if (!same(newest, history.getLast())) {
            findings.add(Finding.untrue(fact + " is not as its last version"));
        }
        if (history.stream().anyMatch(version -> version.map("act").text("by").isEmpty())) {
            findings.add(Finding.lost("who loaded " + fact));
        }
    }

    private static boolean same(Item newest, Item version) {
        return newest.text("version").equals(version.text("version"))
                && newest.text("validFrom").equals(version.text("validFrom"))
                && newest.map("value").equals(version.map("value")) && newest.map("act").equals(version.map("act"));
    }

    private static List<Item> history(String fact, Books books) {
        return books.items(TABLE)
                .stream()
                .filter(item -> item.text("kind").endsWith(HISTORY) && fact(item).equals(fact))
                .sorted(Comparator.comparing(item -> item.text("code")))
                .toList();
    }

    /** The fact that an item is about, also one of its history. */
    private static String fact(Item item) {
        return name(item).replaceFirst(HISTORY, "").replaceFirst("#[0-9]+$", "");
    }

    private static String name(Item item) {
        return item.text("kind") + " " + item.text("code");
    }

    /** By what a version is known: where it comes from, or what is noted of it. */
    private static String mark(Item version) {
        Item value = version.map("value");
        return value.has("source") ? value.text("source") : value.text("note");
    }
}
