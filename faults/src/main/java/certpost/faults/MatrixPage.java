package certpost.faults;

import certpost.faults.books.Finding;
import certpost.faults.wire.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page in {@code docs/} that shows what came of all trials. */
final class MatrixPage {
    private MatrixPage() {}

    static String of(List<Line> rows, List<OtherTrials.Result> others) {
        List<String> lines = new ArrayList<>();
        lines.add("# The fault matrix");
        lines.add("");
        lines.add(
                "Made by `mvn -B -ntp -Pfaults`, never by hand. A trial walks one way in which something is written, with the");
        lines.add(
                "packaged functions in processes of their own, and lets one fault happen to one call of AWS. Whoever asked goes on as");
        lines.add(
                "would be: the client repeats its request, the stream its records, the minute its schedule. Then the books are");
        lines.add(
                "audited: every table and every SMS that SNS accepted, against what was promised. The number is that of trials, one for");
        lines.add(
                "each call that the fault can happen to; of more than four that ask the same, such as of each shard of an index, the");
        lines.add("first and the last are tried.");
        lines.add("");
        table(rows, lines);
        lines.add("");
        totals(rows, lines);
        lines.add("");
        lines.add("| fault | what happens |");
        lines.add("| --- | --- |");
        Stream.of(Fault.values()).forEach(fault -> lines.add("| " + fault.title() + " | " + fault.meaning() + " |"));
        lines.add("");
        lines.add("## What else happens");
        lines.add("");
        lines.add("| trial | what came of it |");
        lines.add("| --- | --- |");
        others.forEach(result -> lines.add("| " + result.title() + " | " + result.text() + " |"));
        lines.add("");
        lines.add("## The calls");
        lines.add("");
        lines.add(
                "What each way calls where nothing happens, in the order of a run; calls that are made at once come in any order.");
        lines.add("");
        rows.forEach(row -> lines.add("- **" + row.title() + "**: " + row.calls()));
        return String.join("\n", lines) + "\n";
    }

    private static void table(List<Line> rows, List<String> lines) {
        lines.add(line(Stream.concat(Stream.of("what is written"),
                Stream.concat(Stream.of(Fault.values()).map(Fault::title), Stream.of("lost", "SMS twice", "untrue")))));
        lines.add("|" + " --- |".repeat(Fault.values().length + 4));
        for (Line row : rows) {
            lines.add(line(Stream.concat(Stream.of(row.title()),
                    Stream.concat(row.cells().stream(),
                            Stream.of(Finding.Kind.LOST, Finding.Kind.TWICE, Finding.Kind.UNTRUE)
                                    .map(kind -> String.valueOf(row.count(kind)))))));
        }
    }

    private static void totals(List<Line> rows, List<String> lines) {
        lines.add(
                "**%d trials: %d lost, %d told or written twice, %d untrue.** U: %d SMS ended `UNCONFIRMED`, which says that nobody"
                        .formatted(sum(rows, Line::trials), count(rows, Finding.Kind.LOST),
                                count(rows, Finding.Kind.TWICE), count(rows, Finding.Kind.UNTRUE),
                                count(rows, Finding.Kind.UNCONFIRMED)));
        lines.add(
                "knows whether they were sent; staff see them and may send them again. They are allowed only where a sender died or was");
        lines.add(
                "cut off between claiming a notice and learning what came of it. F: %d SMS ended `FAILED`, refused for good."
                        .formatted(count(rows, Finding.Kind.FAILED)));
    }

    private static long count(List<Line> rows, Finding.Kind kind) {
        return sum(rows, row -> row.count(kind));
    }

    private static long sum(List<Line> rows, ToLongFunction<Line> what) {
        return rows.stream().mapToLong(what).sum();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
