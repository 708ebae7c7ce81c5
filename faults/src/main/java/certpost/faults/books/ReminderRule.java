package certpost.faults.books;

import certpost.faults.wire.Phone.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A confirmed reminder is told once and then gone; what was taken back is told nothing. Of codes there is one SMS a
 * request at the most, three a number, and none is kept once it is given back.
 */
final class ReminderRule implements Rule {
    private static final String CODE = "CONFIRMATION_CODE";
    private static final String OPEN = "REGISTRATION_OPEN";
    private static final int MOST_CODES = 3;
    private static final Set<String> TOLD = Set.of("SENT", "DELIVERED");

    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        for (Wish wish : promises.wishes()) {
            codes(wish, books, findings);
            List<Item> openings = notices(wish, OPEN, books).toList();
            openings(wish, openings, books, findings);
            item(wish, openings, books, findings);
        }
        strangers(books, promises, findings);
        secrets(books, findings);
        return findings;
    }

    private static void codes(Wish wish, Books books, List<Finding> findings) {
        long sent = texts(wish, CODE, books).count();
        if (sent > Math.min(wish.requests(), MOST_CODES)) {
            findings.add(Finding.twice("SMS with a code, more than were asked for or may be"));
        }
        List<Item> notices = notices(wish, CODE, books).toList();
        boolean told = false;
        for (Item notice : notices) {
            told |= isTold(notice, CODE, findings);
        }
        if (wish.isAsked() && !wish.isDeleted() && !told) {
            findings.add(Finding.lost("the notice of a code that was asked for"));
        }
        books.items("ConfirmationCodesTable")
                .stream()
                .filter(item -> item.has("code") && sent > 0 && isOf(wish, item, books))
                .filter(item -> texts(wish, CODE, books).noneMatch(text -> text.words().contains(item.text("code"))))
                .filter(_ -> notices.stream().noneMatch(notice -> notice.text("status").equals("FAILED")))
                .filter(_ -> notices.stream().noneMatch(notice -> notice.text("status").equals("UNCONFIRMED")))
                .forEach(_ -> findings.add(Finding.lost("the code that counts: another one was told")));
    }

    /** Whether it is told, or says why not; it must not be open any more. */
    private static boolean isTold(Item notice, String kind, List<Finding> findings) {
        switch (notice.text("status")) {
            case "SENT", "DELIVERED", "DROPPED" -> {
            }
            case "UNCONFIRMED" -> findings.add(new Finding(Finding.Kind.UNCONFIRMED, "notice of " + kind));
            case "FAILED" -> findings.add(new Finding(Finding.Kind.FAILED, "notice of " + kind));
            default -> findings.add(Finding.lost("notice of " + kind + " is " + notice.text("status")));
        }
        return !notice.text("status").equals("DROPPED");
    }

    private static void openings(Wish wish, List<Item> notices, Books books, List<Finding> findings) {
        long sent = texts(wish, OPEN, books).count();
        boolean told = false;
        for (Item notice : notices) {
            told |= isTold(notice, OPEN, findings);
        }
        if (sent > 1) {
            findings.add(Finding.twice("SMS that registration is open"));
        } else if (!wish.isCalled() && (told || sent > 0)) {
            findings.add(Finding.untrue("somebody is told of a registration who does not wait for it"));
        } else if (wish.isCalled() && !told) {
            findings.add(Finding.lost("the notice that registration is open"));
        }
    }

    private static void item(Wish wish, List<Item> openings, Books books, List<Finding> findings) {
        List<Item> found = books.items("RemindersTable")
                .stream()
                .filter(item -> item.text("mobile").equals(wish.mobile()))
                .toList();
        boolean told = openings.stream().anyMatch(notice -> TOLD.contains(notice.text("status")));
        boolean open = openings.stream().anyMatch(notice -> notice.text("status").equals("UNCONFIRMED"));
        boolean wanted = wish.isAsked() && !wish.isDeleted() && !told;
        if (found.size() > 1) {
            findings.add(Finding.twice("a reminder"));
        } else if (found.isEmpty() && wanted && !open) {
            findings.add(Finding.lost("a reminder"));
        } else if (!found.isEmpty() && !wanted) {
            findings.add(Finding.untrue("a reminder is kept that was told or taken back"));
        } else if (!found.isEmpty() && !found.getFirst().text("state").equals(state(wish))) {
            findings.add(Finding.untrue("a reminder is not " + state(wish)));
        }
    }

    private static String state(Wish wish) {
        return wish.isCalled() ? "CALLED" : wish.isConfirmed() ? "CONFIRMED" : "ASKED";
    }

    private static void strangers(Books books, Promises promises, List<Finding> findings) {
        books.items("RemindersTable")
                .stream()
                .filter(item -> promises.wishes().stream().noneMatch(wish -> wish.mobile().equals(item.text("mobile"))))
                .forEach(_ -> findings.add(Finding.untrue("a reminder that nobody asked for")));
        books.notices()
                .stream()
                .filter(notice -> Told.isOfReminder(notice.text("kind")))
                .filter(notice -> promises.wishes().stream().noneMatch(wish -> wish.isTold(notice)))
                .forEach(_ -> findings.add(Finding.untrue("a notice of nobody's reminder")));
    }

    /** A code is kept as long as its reminder is to be confirmed; what was sent is counted, by number and by holder. */
    private static void secrets(Books books, List<Finding> findings) {
        List<Item> items = books.items("ConfirmationCodesTable");
        items.stream()
                .filter(item -> item.has("code"))
                .filter(item -> books.items("RemindersTable")
                        .stream()
                        .noneMatch(reminder -> reminder.text("state").equals("ASKED") && isOf(reminder, item)))
                .forEach(_ -> findings.add(Finding.untrue("a code is kept that is of no use any more")));
        long counted = items.stream()
                .filter(item -> item.has("codes"))
                .mapToLong(item -> Long.parseLong(item.text("codes")))
                .sum();
        long sent = books.texts()
                .stream()
                .filter(text -> Told.kindIn(text.words()).filter(CODE::equals).isPresent())
                .count();
        if (counted < 2 * sent) {
            findings.add(Finding.untrue("more codes were sent than counted"));
        }
    }

    private static boolean isOf(Wish wish, Item code, Books books) {
        return books.items("RemindersTable")
                .stream()
                .anyMatch(reminder -> reminder.text("mobile").equals(wish.mobile()) && isOf(reminder, code));
    }

    private static boolean isOf(Item reminder, Item code) {
        return code.text("codesOf").contains(reminder.text("holderId"))
                && code.text("codesOf").contains(reminder.text("qualification"));
    }

    private static Stream<Item> notices(Wish wish, String kind, Books books) {
        return books.notices().stream().filter(notice -> notice.text("kind").equals(kind) && wish.isTold(notice));
    }

    private static Stream<Text> texts(Wish wish, String kind, Books books) {
        return books.texts()
                .stream()
                .filter(text -> wish.isTold(text) && Told.kindIn(text.words()).filter(kind::equals).isPresent());
    }
}
