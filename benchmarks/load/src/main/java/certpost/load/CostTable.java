package certpost.load;

import certpost.meter.Count;
import certpost.meter.Kind;
import certpost.meter.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was asked of DynamoDB for each of some requests, as rows of a table. */
final class CostTable {
    private static final String HEADER = """
            | function | operation | tables | outcome | requests each | read units each | write units each | of them in indexes |
            | --- | --- | --- | --- | --- | --- | --- | --- |""";

    private CostTable() {}

    /**
     * The rows, function by function, what is asked most first.
     *
     * @param requests by which everything is divided
     * @param kinds    which calls are shown
     */
    static List<String> of(List<Reading> readings, long requests, Predicate<Kind> kinds) {
        Map<Kind, Count> all = new HashMap<>();
        readings.forEach(reading -> reading.calls().forEach((call, count) -> {
            if (kinds.test(call)) {
                all.merge(call, count, Count::plus);
            }
        }));
        List<String> rows = new ArrayList<>(List.of(HEADER));
        all.entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<Kind, Count> entry) -> entry.getKey().caller())
                        .thenComparingLong(entry -> -entry.getValue().requests()))
                .map(entry -> row(entry.getKey(), entry.getValue(), (double) requests))
                .forEach(rows::add);
        return rows;
    }

    private static String row(Kind call, Count count, double requests) {
        return "| %s | %s | %s | %s | %.4f | %.4f | %.4f | %.4f |".formatted(call.caller(), call.operation(),
                call.tables(), call.outcome(), count.requests() / requests, count.readUnits() / requests,
                count.writeUnits() / requests, count.indexUnits() / requests);
    }
}
