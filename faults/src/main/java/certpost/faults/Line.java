package certpost.faults;

import certpost.faults.books.Finding;
import certpost.faults.wire.Call;
import certpost.faults.wire.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row as the page shows it.
 *
 * @param cells of all faults, in their order
 * @param counts of findings
 * @param right whether nothing was found but what may be
 * @param calls that the path makes where nothing happens
 */
record Line(String title, List<String> cells, Map<Finding.Kind, Long> counts, long trials, boolean right,
        String calls) {
    Line {
        cells = List.copyOf(cells);
        counts = Map.copyOf(counts);
    }

    static Line of(Row row) {
        Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
        Arrays.stream(Finding.Kind.values()).forEach(kind -> counts.put(kind, row.count(kind)));
        return new Line(row.title(), Stream.of(Fault.values()).map(fault -> row.cell(fault).text()).toList(), counts,
                row.trials(), row.isRight(), calls(row.calls()));
    }

    long count(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Calls that follow each other and are alike are said once, with their number. */
    private static String calls(List<Call> calls) {
        List<String> said = new ArrayList<>();
        String last = "";
        int times = 0;
        for (String title : Stream.concat(calls.stream().map(Call::title), Stream.of("")).toList()) {
            if (!title.equals(last) && times > 0) {
                said.add(times == 1 ? last : times + " × " + last);
                times = 0;
            }
            last = title;
            times++;
        }
        return String.join(", ", said);
    }
}
