package certpost.printer;

import certpost.aws.csv.CsvUpload;
import certpost.aws.csv.RowMistake;
import certpost.printer.WaybillSheet.Repeat;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of a file of waybills.
 *
 * @param errors by line; two at the most for each of 10,000 rows, which is half of what a function may answer
 * @param ignoredColumns headers that name no column; one may be a slip
 */
@Json
record WaybillsDocument(int accepted, int unchanged, List<RowMistake> errors, List<String> ignoredColumns) {

    /**
     * Sums up.
     *
     * @param outcomes of the sheet's good rows, by line
     */
    static WaybillsDocument of(CsvUpload.Read.Table table, WaybillSheet sheet, Map<Integer, RowOutcome> outcomes) {
        var errors = new ArrayList<>(table.mistakes());
        errors.addAll(sheet.mistakes());
        outcomes.forEach((line, outcome) -> outcome.mistake(line).ifPresent(errors::add));
        int unchanged = count(outcomes, RowOutcome.UNCHANGED);
        for (Repeat repeat : sheet.repeats()) {
            // Whatever the first has met: where it was taken, there is nothing left to change.
            RowOutcome first = Objects.requireNonNull(outcomes.get(repeat.first().number()), "good rows were tried");
            var mistake = first.mistake(repeat.number());
            mistake.ifPresent(errors::add);
            unchanged += mistake.isPresent() ? 0 : 1;
        }
        errors.sort(Comparator.comparingInt(RowMistake::line));
        return new WaybillsDocument(count(outcomes, RowOutcome.ACCEPTED), unchanged, errors, table.ignoredColumns());
    }

    private static int count(Map<Integer, RowOutcome> outcomes, RowOutcome outcome) {
        return Math.toIntExact(outcomes.values().stream().filter(each -> each == outcome).count());
    }

    /** What became of how many rows, for the audit. */
    Map<String, Integer> counts() {
        return Map.of("accepted", accepted, "unchanged", unchanged, "rejected",
                Math.toIntExact(errors.stream().mapToInt(RowMistake::line).distinct().count()));
    }
}
