package certpost.faults.books;

import certpost.faults.wire.Phone.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every SMS that the provider accepted belongs to one notice, and goes to a number that its holder gave. */
final class SmsRule implements Rule {
    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Text> unclaimed = new HashMap<>();
        books.texts().forEach(text -> unclaimed.put(text.messageId(), text));
        List<Item> open = new ArrayList<>();
        for (Item notice : books.notices()) {
            switch (notice.text("status")) {
                case "SENT", "DELIVERED" -> {
                    Text text = unclaimed.remove(notice.text("messageId"));
                    if (text == null) {
                        findings.add(Finding.lost("SMS of " + notice.text("kind") + ": said to be sent, and was not"));
                    } else if (!fits(text, notice, books, promises)) {
                        findings.add(Finding.untrue("SMS of " + notice.text("kind") + " says something else"));
                    }
                }
                case "UNCONFIRMED" -> open.add(notice);
                default -> {
                }
            }
        }
        for (Text text : unclaimed.values()) {
            if (!claimed(text, open, books, promises)) {
                findings.add(Finding.twice("SMS of " + Told.kindIn(text.words()).orElse("nothing known")
                        + " for which no notice answers"));
            }
        }
        repeated(books, promises, findings);
        return findings;
    }

    /** A notice of which nobody knows answers for one SMS. */
    private static boolean claimed(Text text, List<Item> open, Books books, Promises promises) {
        for (Item notice : open) {
            if (fits(text, notice, books, promises)) {
                open.remove(notice);
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Text text, Item notice, Books books, Promises promises) {
        boolean says = Told.kindIn(text.words()).filter(notice.text("kind")::equals).isPresent();
        return says && (Told.isOfReminder(notice.text("kind"))
                ? promises.wishes().stream().anyMatch(wish -> wish.isTold(text) && wish.isTold(notice))
                : isOfStory(text, notice, books, promises));
    }

    private static boolean isOfStory(Text text, Item notice, Books books, Promises promises) {
        return promises.stories()
                .stream()
                .filter(story -> story.isTold(text.number(), notice.text("kind")))
                .flatMap(story -> books.certificates(story.number()).stream())
                .anyMatch(certificate -> certificate.text("certificateId").equals(notice.text("subject")));
    }

    /** Without a look at any notice: the same words to the same number, more often than the story has such facts. */
    private static void repeated(Books books, Promises promises, List<Finding> findings) {
        Set<Text> seen = new HashSet<>();
        for (Text text : books.texts()) {
            Text alike = new Text("", text.number(), text.words());
            long times = books.texts()
                    .stream()
                    .filter(other -> other.number().equals(text.number()) && other.words().equals(text.words()))
                    .count();
            boolean ofReminder = Told.kindIn(text.words()).filter(Told::isOfReminder).isPresent();
            if (seen.add(alike) && !ofReminder && times > facts(text, promises)) {
                findings.add(Finding.twice("SMS of " + Told.kindIn(text.words()).orElse("nothing known") + ", sent "
                        + times + " times to one number"));
            }
        }
    }

    private static long facts(Text text, Promises promises) {
        String kind = Told.kindIn(text.words()).orElse("");
        return promises.stories()
                .stream()
                .filter(story -> story.isTold(text.number(), kind))
                .flatMap(story -> Stream.concat(
                        Stream.concat(story.facts().stream(), story.ofWindow().stream())
                                .flatMap(fact -> Told.kindOf(fact).stream()),
                        story.beside()
                                .stream()
                                .filter(beside -> beside.number().equals(text.number()))
                                .map(Beside::kind)))
                .filter(kind::equals)
                .count();
    }
}
