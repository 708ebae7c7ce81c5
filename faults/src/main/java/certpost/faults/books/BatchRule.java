package certpost.faults.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every application that was in time is in one batch once, a new one after its mailing is over in another, in order of registration, and knows its place. */
final class BatchRule implements Rule {
    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<String>> lists = lists(books);
        Map<String, Item> certificates = new HashMap<>();
        books.certificates()
                .forEach(item -> certificates.put(item.text("holderId") + " " + item.text("certificateId"), item));
        List<String> listed = new ArrayList<>();
        lists.forEach((batch, entries) -> {
            List<String> inOrder = new ArrayList<>();
            List<String> leftOut = leftOut(batch, books);
            for (int sequence = 1; sequence <= entries.size(); sequence++) {
                String entry = entries.get(sequence - 1);
                if (leftOut.contains(String.valueOf(sequence))) {
                    continue;
                }
                Item item = certificates.get(entry.replaceFirst(" [0-9]{14}#", " "));
                if (item == null) {
                    findings.add(Finding.untrue("batch " + batch + " lists a certificate that does not exist"));
                } else {
                    inOrder.add(entry.replaceFirst("^[^ ]* ", ""));
                    listed.add(item.text("certificateNumber"));
                    place(item, batch, sequence, inOrder.getLast(), findings);
                }
            }
            if (!inOrder.equals(inOrder.stream().sorted().toList())) {
                findings.add(Finding.untrue("batch " + batch + " is not in order of registration"));
            }
            manifest(batch, inOrder.size(), books, promises, findings);
        });
        everyone(promises, listed, findings);
        return findings;
    }

    private static Map<String, List<String>> lists(Books books) {
        Map<String, List<String>> lists = new TreeMap<>();
        books.items("BatchesTable")
                .stream()
                .filter(item -> item.text("part").startsWith("list#"))
                .sorted(Comparator.comparing(item -> item.text("part")))
                .forEach(item -> lists.computeIfAbsent(item.text("batchId"), batch -> new ArrayList<>())
                        .addAll(item.texts("entries")));
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    /** Places of those who did not wait any more when the batch was made. */
    private static List<String> leftOut(String batch, Books books) {
        return books.items("BatchesTable")
                .stream()
                .filter(item -> item.text("batchId").equals(batch) && item.text("part").equals("manifest"))
                .flatMap(item -> item.texts("leftOut").stream())
                .toList();
    }

    /** One of its mailings, this one or an earlier one, is of that place and that registration. */
    private static void place(Item certificate, String batch, int sequence, String registration,
            List<Finding> findings) {
        Optional<Item> mailing = Stream.concat(Stream.of(certificate), certificate.maps("earlier").stream())
                .filter(each -> each.text("batchId").equals(batch)
                        && each.text("batchSequence").equals(String.valueOf(sequence)))
                .findFirst();
        String name = "certificate " + certificate.text("certificateNumber");
        if (mailing.isEmpty()) {
            findings.add(Finding.lost(name + " does not know its place"));
        } else if (!registration(mailing.get(), certificate).equals(registration)) {
            findings.add(Finding.untrue(name + " is listed by another registration than its own"));
        }
    }

    private static String registration(Item mailing, Item certificate) {
        String at = mailing.map("application").text("registeredAt");
        return at.isEmpty()
                ? ""
                : "%014d#%s".formatted(Instant.parse(at).toEpochMilli(), certificate.text("certificateId"));
    }

    private static void manifest(String batch, int count, Books books, Promises promises, List<Finding> findings) {
        List<Item> manifests = books.items("BatchesTable")
                .stream()
                .filter(item -> item.text("batchId").equals(batch) && item.text("part").equals("manifest"))
                .toList();
        if (manifests.isEmpty()) {
            findings.add(Finding.lost("the manifest of batch " + batch));
            return;
        }
        if (!manifests.getFirst().text("count").equals(String.valueOf(count))) {
            findings.add(Finding.untrue("the manifest of batch " + batch + " counts differently"));
        }
        if (!manifests.getFirst().text("state").equals(promises.batches().getOrDefault(batch, "READY"))) {
            findings.add(Finding.lost("the state of batch " + batch + " that was promised"));
        }
    }

    private static void everyone(Promises promises, List<String> listed, List<Finding> findings) {
        for (Story story : promises.stories()) {
            int times = Collections.frequency(listed, story.number());
            String name = "certificate " + story.number();
            if (times < story.batches()) {
                findings.add(Finding.lost(name + " is in too few lists"));
            } else if (times > story.batches()) {
                findings.add(story.batches() > 0
                        ? Finding.twice(name + " is in the lists once more than it was mailed")
                        : Finding.untrue(name + " is in a list it does not belong in"));
            }
        }
    }
}
