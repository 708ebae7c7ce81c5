package certpost.meter;

import certpost.local.template.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/** Counts what is asked of DynamoDB, and what DynamoDB says that it cost. */
public final class Meter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeySchemas schemas;
    private final Map<Kind, Tally> calls = new ConcurrentHashMap<>();
    private final Map<Partition, Tally> partitions = new ConcurrentHashMap<>();

    /**
     * At zero.
     *
     * @param tables whose keys are known
     */
    public Meter(List<Table> tables) {
        this.schemas = new KeySchemas(tables);
    }

    /** What it shows now. */
    public Reading snapshot() {
        return new Reading(counts(calls), counts(partitions));
    }

    /** Counts one request and its answer. */
    void count(String caller, Call call, int status, SdkBytes answer) throws IOException {
        JsonNode body = JSON.readTree(answer.asByteArrayUnsafe());
        Cost cost = Cost.of(call, body);
        String outcome = status == 200 ? Kind.FINE : body.path("__type").asText("?").replaceFirst("^.*#", "");
        add(calls, new Kind(caller, call.operation(), call.tables(), outcome), cost.total());
        List<Partition> touched = call.partitions(schemas);
        Map<String, Long> touches = touched.stream()
                .collect(Collectors.groupingBy(Partition::place, Collectors.counting()));
        touched.forEach(partition -> add(partitions, partition,
                cost.share(partition.place(), touches.getOrDefault(partition.place(), 1L))));
    }

    private static <K> void add(Map<K, Tally> tallies, K key, Count count) {
        tallies.computeIfAbsent(key, _ -> new Tally()).add(count);
    }

    private static <K> Map<K, Count> counts(Map<K, Tally> tallies) {
        Map<K, Count> counts = new HashMap<>();
        tallies.forEach((key, tally) -> counts.put(key, tally.count()));
        return counts;
    }

    /** What DynamoDB reported of one request, in units by table and by {@code table/index}. */
    private record Cost(boolean write, Map<String, Double> units) {
        static Cost of(Call call, JsonNode answer) {
            Map<String, Double> units = new HashMap<>();
            JsonNode consumed = answer.path("ConsumedCapacity");
            (consumed.isArray() ? consumed.valueStream() : Stream.of(consumed)).forEach(table -> {
                String name = table.path("TableName").asText();
                double indexes = 0;
                for (Map.Entry<String, JsonNode> index : table.path("GlobalSecondaryIndexes").properties()) {
                    double its = index.getValue().path("CapacityUnits").asDouble();
                    units.merge(name + "/" + index.getKey(), its, Double::sum);
                    indexes += its;
                }
                units.merge(name, table.path("CapacityUnits").asDouble() - indexes, Double::sum);
            });
            return new Cost(call.isWrite(), units);
        }

        Count total() {
            double all = units.values().stream().mapToDouble(Double::doubleValue).sum();
            double indexes = units.entrySet()
                    .stream()
                    .filter(place -> place.getKey().contains("/"))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            return write ? new Count(1, 0, all, indexes) : new Count(1, all, 0, 0);
        }

        /** Of several items in one request each has the same share: DynamoDB does not tell them apart. */
        Count share(String place, long touches) {
            double share = units.getOrDefault(place, 0.0) / touches;
            return write ? new Count(1, 0, share, place.contains("/") ? share : 0) : new Count(1, share, 0, 0);
        }
    }
}
