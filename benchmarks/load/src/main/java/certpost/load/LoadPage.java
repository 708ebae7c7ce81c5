package certpost.load;

import certpost.load.Figures.Latency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured, as a page. */
final class LoadPage {
    private static final int SHOWN = 12;

    private final StringBuilder page = new StringBuilder();

    LoadPage(Machine machine, Terms terms, int instances, int waiting) {
        line("# Load");
        line("");
        line("Measured at %s on %d x %s, %,d MB, %s, %s; load average before the run %.1f.".formatted(machine.at(),
                machine.processors(), machine.processor(), machine.memoryMegabytes(), machine.system(), machine.java(),
                machine.loadBefore()));
        line("%d instances of a function at most, %d requests may wait for one. ".formatted(instances, waiting)
                + "Latency counts from the time for which a request was planned. A rate is sustained when every request "
                + "is answered 2xx and p99 is at most %.0f ms.".formatted(terms.p99Millis()));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void chapter(String title) {
        line("");
        line("## " + title);
        line("");
    }

    /** How many processes took part. */
    void processes(long functions) {
        line("");
        line("Processes at the end: the stack (gateway, DynamoDB Local, meter), the load generator, %d of functions."
                .formatted(functions));
    }

    void ladder(Ladder ladder) {
        chapter(ladder.scenario());
        line("| offered a second | answered a second | p50 ms | p99 ms | p99.9 ms | max ms | errors | sustained |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- |");
        ladder.rungs()
                .forEach(rung -> line("| %.0f | %.1f | %s | %s | %s |".formatted(rung.offered(),
                        rung.figures().throughput(), cells(rung.figures().latency()), rung.figures().errors(),
                        rung.sustained() ? "yes" : "no")));
        if (ladder.answered() > 0) {
            line("");
            line("What the holder's door asked of DynamoDB for each of %,d requests in sustained steps:"
                    .formatted(ladder.answered()));
            line("");
            CostTable.of(ladder.calls(), ladder.answered(), call -> call.caller().equals(Bench.DOOR))
                    .forEach(this::line);
        }
    }

    void keys(KeySpread keys) {
        chapter("One write per submission, no hot key");
        line("%,d applied, then %,d in the same time. Requests of all functions to the busiest partition key of each table, "
                .formatted(keys.few(), keys.many()) + "until streams had delivered everything:");
        line("");
        line("| table, or table/index | busiest key | for %,d | for %,d | its part of all there | shards | hot |"
                .formatted(keys.few(), keys.many()));
        line("| --- | --- | --- | --- | --- | --- | --- |");
        keys.rows()
                .forEach(row -> line(
                        "| %s | %s | %d | %d | %.1f %% | %d | %s |".formatted(row.place(), shown(row.key()), row.few(),
                                row.many(), 100 * row.part(), row.shards(), row.isHot() ? "**yes**" : "no")));
        line("");
        line("What all functions asked of DynamoDB for each of %,d applications, telling the holder included:"
                .formatted(keys.many()));
        line("");
        CostTable.of(List.of(keys.large()), keys.many(), _ -> true).forEach(this::line);
    }

    void rush(Rush.Told told, Latency refusals, Latency late) {
        Figures figures = told.measured().figures();
        RushBooks books = told.books();
        chapter("Rush");
        line("%,d tries at %.0f a second, twice what is sustained; the window closed when two thirds of them had come."
                .formatted(figures.requests(), told.offered()));
        line("");
        line("| | tries | p50 ms | p99 ms | p99.9 ms | max ms |");
        line("| --- | --- | --- | --- | --- | --- |");
        line("| accepted | %,d | %s |".formatted(books.accepted().size(), cells(figures.latency())));
        line("| refused: 429 or 503 | %,d | %s |".formatted(books.refused().size(), cells(refusals)));
        line("| told to be late: 409 `window-closed` | %,d | %s |".formatted(books.late().size(), cells(late)));
        line("");
        line("%,d applications are in the table. Errors by status: %s.".formatted(books.inTheTable(),
                figures.errors()));
        line("");
        line(told.findings().isEmpty()
                ? "Every accepted wish stands in the table and in a batch, once and in order; nothing refused was "
                        + "written; nobody in time was told he was late; the nightly books show no difference."
                : "The books do not balance.");
    }

    /** What is wrong, each kind once. */
    void findings(List<String> findings) {
        if (!findings.isEmpty()) {
            chapter("What is wrong");
            Map<String, Long> counted = findings.stream()
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            counted.forEach((finding, count) -> line("- %s (%d times)".formatted(finding, count)));
        }
    }

    private static String cells(Latency latency) {
        return "%.1f | %.1f | %.1f | %.1f".formatted(latency.p50(), latency.p99(), latency.p999(), latency.max());
    }

    private static String shown(String key) {
        return key.length() > 2 * SHOWN ? key.substring(0, SHOWN) + "..." : key;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
