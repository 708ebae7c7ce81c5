package certpost.aws.csv;

import certpost.aws.csv.CsvUpload.Read;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.domain.Mistake;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;

/** Takes CSV as a table. */
final class TextTable {
    private final Answers answers;
    private final List<Column> columns;

    TextTable(Answers answers, List<Column> columns) {
        this.answers = answers;
        this.columns = columns;
    }

    Read read(String csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(csv)) {
            Iterator<CsvRecord> records = reader.iterator();
            return records.hasNext()
                    ? table(records.next().getFields().stream().map(String::strip).toList(), records)
                    : refused(ProblemCode.MALFORMED, "the file is empty; line 1 is the header");
        } catch (CsvParseException _) {
            return refused(ProblemCode.MALFORMED, "not CSV: a quoted cell does not end where it should");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read table(List<String> names, Iterator<CsvRecord> records) {
        var header = new Header(columns, names);
        if (!header.mistakes().isEmpty()) {
            return new Read.Refused(answers.invalid(header.mistakes()));
        }
        var rows = new ArrayList<CsvRow>();
        var mistakes = new ArrayList<RowMistake>();
        for (int count = 0; records.hasNext();) {
            if (add(header, records.next(), rows, mistakes) && ++count > CsvUpload.MOST_ROWS) {
                return refused(ProblemCode.TOO_LARGE, CsvUpload.TOO_MANY_ROWS);
            }
        }
        return new Read.Table(rows, mistakes, header.ignored());
    }

    /** Whether there is anything in the row. */
    private static boolean add(Header header, CsvRecord record, List<CsvRow> rows, List<RowMistake> mistakes) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        var cells = new HashMap<Column, String>();
        var wrong = new ArrayList<Mistake>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            Column column = header.at(i);
            String cell = record.getField(i).strip();
            if (column != null && cell.length() > CsvUpload.LONGEST_CELL) {
                wrong.add(CsvUpload.tooLong(column));
            } else if (column != null && !cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        if (!wrong.isEmpty()) {
            return mistakes.addAll(RowMistake.of(line, wrong));
        }
        return !cells.isEmpty() && rows.add(new CsvRow(line, cells));
    }

    private Read refused(ProblemCode code, String detail) {
        return new Read.Refused(answers.problem(code, detail));
    }
}
