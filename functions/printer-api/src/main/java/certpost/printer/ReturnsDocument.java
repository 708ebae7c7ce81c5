package certpost.printer;

import java.util.Map;
import certpost.aws.csv.CsvUpload;
import certpost.aws.csv.RowMistake;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a file of returns.
 *
 * @param errors by line
 * @param ignoredColumns headers that name no column; one may be a slip
 */
@Json
record ReturnsDocument(int accepted, int unchanged, List<RowMistake> errors, List<String> ignoredColumns) {

    /**
     * Sums up.
     *
     * @param outcomes of the sheet's good rows, in their order
     */
    static ReturnsDocument of(CsvUpload.Read.Table table, ReturnSheet sheet, List<RowOutcome> outcomes) {
        var errors = new ArrayList<>(table.mistakes());
        errors.addAll(sheet.mistakes());
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).mistake(sheet.good().get(i).number()).ifPresent(errors::add);
        }
        errors.sort(Comparator.comparingInt(RowMistake::line));
        return new ReturnsDocument(Collections.frequency(outcomes, RowOutcome.ACCEPTED),
                Collections.frequency(outcomes, RowOutcome.UNCHANGED) + sheet.repeats(), errors,
                table.ignoredColumns());
    }

    /** What became of how many rows, for the audit. */
    Map<String, Integer> counts() {
        return Map.of("accepted", accepted, "unchanged", unchanged, "rejected",
                Math.toIntExact(errors.stream().mapToInt(RowMistake::line).distinct().count()));
    }
}
