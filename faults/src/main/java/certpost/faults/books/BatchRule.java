package certpost.faults.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every application that was in time is in one batch once, in order of registration, and knows its place. */
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
            List<Item> inOrder = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
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
                    inOrder.add(item);
                    places.add(sequence);
                    listed.add(item.text("certificateNumber"));
                }
            }
            places(batch, inOrder, places, findings);
            manifest(batch, inOrder, books, promises, findings);
        });
        if (new HashSet<>(listed).size() < listed.size()) {
            findings.add(Finding.twice("a certificate is in the lists twice"));
        }
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

    private static void places(String batch, List<Item> inOrder, List<Integer> places, List<Finding> findings) {
        List<String> registrations = inOrder.stream().map(item -> item.text("registration")).toList();
        if (!registrations.equals(registrations.stream().sorted().toList())) {
            findings.add(Finding.untrue("batch " + batch + " is not in order of registration"));
        }
        for (int i = 0; i < inOrder.size(); i++) {
            Item item = inOrder.get(i);
            if (!item.text("batchId").equals(batch)
                    || !item.text("batchSequence").equals(String.valueOf(places.get(i)))) {
                findings.add(
                        Finding.lost("certificate " + item.text("certificateNumber") + " does not know its place"));
            }
        }
    }

    private static void manifest(String batch, List<Item> inOrder, Books books, Promises promises,
            List<Finding> findings) {
        List<Item> manifests = books.items("BatchesTable")
                .stream()
                .filter(item -> item.text("batchId").equals(batch) && item.text("part").equals("manifest"))
                .toList();
        if (manifests.isEmpty()) {
            findings.add(Finding.lost("the manifest of batch " + batch));
            return;
        }
        if (!manifests.getFirst().text("count").equals(String.valueOf(inOrder.size()))) {
            findings.add(Finding.untrue("the manifest of batch " + batch + " counts differently"));
        }
        if (!manifests.getFirst().text("state").equals(promises.batches().getOrDefault(batch, "READY"))) {
            findings.add(Finding.lost("the state of batch " + batch + " that was promised"));
        }
    }

    private static void everyone(Promises promises, List<String> listed, List<Finding> findings) {
        for (Story story : promises.stories()) {
            if (story.isBatched() && !listed.contains(story.number())) {
                findings.add(Finding.lost("certificate " + story.number() + " is in no list"));
            } else if (!story.isBatched() && listed.contains(story.number())) {
                findings.add(Finding.untrue("certificate " + story.number() + " is in a list it does not belong in"));
            }
        }
    }
}
