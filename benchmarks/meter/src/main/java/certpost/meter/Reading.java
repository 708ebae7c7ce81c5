package certpost.meter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a meter showed at one time, or what it counted between two. */
public record Reading(Map<Kind, Count> calls, Map<Partition, Count> partitions) {
    public Reading {
        calls = Map.copyOf(calls);
        partitions = Map.copyOf(partitions);
    }

    /** What was counted after an earlier reading of the same meter. */
    public Reading since(Reading earlier) {
        return new Reading(differences(calls, earlier.calls), differences(partitions, earlier.partitions));
    }

    /** All calls of some kinds. */
    public Count total(Predicate<Kind> kinds) {
        return calls.entrySet()
                .stream()
                .filter(call -> kinds.test(call.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Count.NONE, Count::plus);
    }

    /** Of each table and index the partition key that most requests named, with their count; ties go by the key. */
    public Map<String, Map.Entry<Partition, Count>> busiest() {
        Comparator<Map.Entry<Partition, Count>> byRequests = Comparator
                .comparingLong((Map.Entry<Partition, Count> entry) -> entry.getValue().requests())
                .thenComparing(entry -> entry.getKey().key());
        Map<String, Map.Entry<Partition, Count>> busiest = new TreeMap<>();
        partitions.entrySet()
                .forEach(entry -> busiest.merge(entry.getKey().place(), Map.entry(entry.getKey(), entry.getValue()),
                        (first, second) -> byRequests.compare(first, second) >= 0 ? first : second));
        return busiest;
    }

    private static <K> Map<K, Count> differences(Map<K, Count> later, Map<K, Count> earlier) {
        Map<K, Count> differences = new HashMap<>();
        later.forEach((key, count) -> {
            Count difference = count.minus(earlier.getOrDefault(key, Count.NONE));
            if (difference.requests() > 0) {
                differences.put(key, difference);
            }
        });
        return differences;
    }
}
