package certpost.aws.csv;

import certpost.aws.csv.CsvUpload.Read;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.xlsx.BadWorkbook;
import certpost.aws.xlsx.CellValue;
import certpost.aws.xlsx.FirstSheet;
import certpost.aws.xlsx.SheetRow;
import certpost.domain.Mistake;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes the first sheet of a workbook as a table. */
final class WorkbookTable {
    private final Answers answers;
    private final List<Column> columns;

    WorkbookTable(Answers answers, List<Column> columns) {
        this.answers = answers;
        this.columns = columns;
    }

    Read read(byte[] file) {
        if (FirstSheet.isOldOrEncrypted(file)) {
            return new Read.Refused(answers.problem(ProblemCode.INVALID,
                    "an old workbook (.xls) or one with a password; save it as .xlsx without a password"));
        }
        try (FirstSheet sheet = FirstSheet.of(file)) {
            return table(sheet);
        } catch (BadWorkbook bad) {
            return new Read.Refused(answers.problem(bad.code(), bad.detail()));
        }
    }

    private Read table(FirstSheet sheet) throws BadWorkbook {
        SheetRow first = sheet.next();
        if (first == null) {
            return new Read.Refused(answers.problem(ProblemCode.MALFORMED, "the sheet is empty; line 1 is the header"));
        }
        var header = new Header(columns, names(first));
        if (!header.mistakes().isEmpty()) {
            return new Read.Refused(answers.invalid(header.mistakes()));
        }
        var rows = new ArrayList<CsvRow>();
        var mistakes = new TreeMap<Integer, List<RowMistake>>();
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            add(row, header, rows, mistakes);
            if (rows.size() + mistakes.size() > CsvUpload.MOST_ROWS) {
                return new Read.Refused(answers.problem(ProblemCode.TOO_LARGE, CsvUpload.TOO_MANY_ROWS));
            }
        }
        takeOut(sheet.merged().lines(place -> header.at(place) != null), rows, mistakes);
        return new Read.Table(rows, mistakes.values().stream().flatMap(List::stream).toList(), header.ignored());
    }

    /** Line 1, and nothing else: a title or blank lines above the header are told as columns that are missing. */
    private static List<String> names(SheetRow first) {
        var names = new ArrayList<String>();
        if (first.line() == 1) {
            first.cells().forEach((place, value) -> {
                while (names.size() < place) {
                    names.add("");
                }
                names.add(value instanceof CellValue.Text(var text) ? text.strip() : "");
            });
        }
        return names;
    }

    private static void add(SheetRow row, Header header, List<CsvRow> rows, Map<Integer, List<RowMistake>> mistakes) {
        var cells = new HashMap<Column, String>();
        var wrong = new ArrayList<Mistake>();
        row.cells().forEach((place, value) -> Optional.ofNullable(header.at(place)).ifPresent(column -> {
            switch (value) {
                case CellValue.Text(var text) when text.isBlank() -> {
                    // As if there were no cell.
                }
                case CellValue.Text(var text) when text.length() > CsvUpload.LONGEST_CELL ->
                    wrong.add(CsvUpload.tooLong(column));
                case CellValue.Text(var text) -> cells.put(column, text.strip());
                case CellValue.Unreadable why -> wrong.add(new Mistake(column.name(), why.code(), why.message()));
            }
        }));
        if (!wrong.isEmpty()) {
            mistakes.put(row.line(), RowMistake.of(row.line(), wrong));
        } else if (!cells.isEmpty()) {
            rows.add(new CsvRow(row.line(), cells));
        }
    }

    /** Rows of which some cell only shows what another one holds. */
    private static void takeOut(BitSet merged, List<CsvRow> rows, Map<Integer, List<RowMistake>> mistakes) {
        rows.removeIf(row -> {
            if (merged.get(row.line())) {
                mistakes.put(row.line(), List.of(new RowMistake(row.line(), "merged",
                        "has cells that are merged into one; unmerge them and fill in each")));
            }
            return merged.get(row.line());
        });
    }
}
