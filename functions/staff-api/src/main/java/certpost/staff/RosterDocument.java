package certpost.staff;

import java.util.Map;
import certpost.aws.csv.CsvUpload;
import certpost.aws.csv.RowMistake;
import certpost.staff.RosterImport.Judged;
import io.avaje.jsonb.Json;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a roster.
 *
 * @param rejected rows, each of which may have several errors
 * @param left rejected rows that are stored when the same file is sent once more
 * @param errors by line; at most so many as a function's answer holds
 * @param errorsLeftOut how many more there are
 * @param ignoredColumns the first headers that name no column, cut; one may be a slip
 */
@Json
record RosterDocument(boolean dryRun, int rows, int accepted, int changed, int unchanged, int rejected, int left,
        List<RowMistake> errors, int errorsLeftOut, List<String> ignoredColumns) {
    /** Some 3 MB of JSON, of the 6 MB that a function may answer. */
    private static final int MOST_ERRORS = 20_000;
    /** Counts, by name. */
    static final String ACCEPTED = "accepted";
    static final String CHANGED = "changed";
    static final String LEFT = "left";

    static RosterDocument of(CsvUpload.Read.Table table, List<RowMistake> mistakes, List<Judged> judged,
            boolean dryRun) {
        List<RowMistake> errors = Stream
                .of(table.mistakes().stream(), mistakes.stream(),
                        judged.stream().flatMap(row -> row.outcome().mistake(row.line()).stream()))
                .flatMap(stream -> stream)
                .sorted(Comparator.comparingInt(RowMistake::line))
                .toList();
        int rejected = Math.toIntExact(errors.stream().mapToInt(RowMistake::line).distinct().count());
        int shown = Math.min(errors.size(), MOST_ERRORS);
        return new RosterDocument(dryRun, table.count(), count(judged, RowOutcome.ACCEPTED),
                count(judged, RowOutcome.CHANGED), count(judged, RowOutcome.UNCHANGED), rejected,
                count(judged, RowOutcome.NOT_REACHED) + count(judged, RowOutcome.BUSY), errors.subList(0, shown),
                errors.size() - shown, table.ignoredColumns());
    }

    /** What became of how many rows, for the audit. */
    Map<String, Integer> counts() {
        return Map.of(ACCEPTED, accepted, CHANGED, changed, "unchanged", unchanged, "rejected", rejected, LEFT, left);
    }

    private static int count(List<Judged> judged, RowOutcome outcome) {
        return Math.toIntExact(judged.stream().filter(row -> row.outcome() == outcome).count());
    }
}
