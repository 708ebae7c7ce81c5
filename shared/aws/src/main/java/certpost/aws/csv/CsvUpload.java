package certpost.aws.csv;

import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Mistake;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a request's body as a table with a header, or says by which problem it is refused. */
public final class CsvUpload {
    /** The largest file, in bytes: in base64 it still fits into a function's 6 MB. */
    public static final int LARGEST = 4 * 1024 * 1024;
    /** The most rows below the header. */
    public static final int MOST_ROWS = 10_000;

    /** Headers that are said back, of which a line of 4 MB could hold more than a function may answer. */
    private static final int MOST_IGNORED = 50;
    private static final int LONGEST_HEADER = 40;

    /** What came of taking it. */
    public sealed interface Read {
        /**
         * A table.
         *
         * @param rows those that are not empty, in the file's order
         * @param ignoredColumns the first headers that name no column, cut; said back, since one may be a slip
         */
        record Table(List<CsvRow> rows, List<String> ignoredColumns) implements Read {}

        /** No table within the limits. */
        record Refused(APIGatewayV2HTTPResponse problem) implements Read {}
    }

    private final Answers answers;
    private final List<Column> columns;

    /** Takes tables of those columns. */
    public CsvUpload(Answers answers, List<Column> columns) {
        this.answers = answers;
        this.columns = List.copyOf(columns);
    }

    /** Reads the body. */
    public Read read(Request request) {
        byte[] body = request.body();
        if (body.length > LARGEST) {
            return refused(ProblemCode.TOO_LARGE, "a file has at most 4 MB; send larger ones in parts");
        }
        return switch (request.mediaType()) {
            case "text/csv" -> table(UploadedText.utf8(body));
            case "application/octet-stream" -> table(UploadedText.file(body));
            default -> refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "this route takes text/csv in UTF-8, or a file as application/octet-stream");
        };
    }

    private Read table(UploadedText.Read text) {
        return switch (text) {
            case UploadedText.Read.Refused(var code, var detail) -> refused(code, detail);
            case UploadedText.Read.Text(var csv) -> table(csv);
        };
    }

    private Read table(String csv) {
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

    private Read table(List<String> header, Iterator<CsvRecord> records) {
        List<Mistake> mistakes = mistakesIn(header);
        if (!mistakes.isEmpty()) {
            return new Read.Refused(answers.invalid(mistakes));
        }
        List<@Nullable Column> places = header.stream()
                .<@Nullable Column>map(name -> column(name).orElse(null))
                .toList();
        var rows = new ArrayList<CsvRow>();
        while (records.hasNext()) {
            CsvRow row = row(places, records.next());
            if (!row.isEmpty()) {
                rows.add(row);
            }
            if (rows.size() > MOST_ROWS) {
                return refused(ProblemCode.TOO_LARGE, "a file has at most 10,000 rows; send larger ones in parts");
            }
        }
        return new Read.Table(rows,
                header.stream()
                        .filter(name -> !name.isEmpty() && column(name).isEmpty())
                        .limit(MOST_IGNORED)
                        .map(CsvUpload::cut)
                        .toList());
    }

    private static String cut(String header) {
        return header.codePointCount(0, header.length()) <= LONGEST_HEADER
                ? header
                : header.substring(0, header.offsetByCodePoints(0, LONGEST_HEADER));
    }

    private List<Mistake> mistakesIn(List<String> header) {
        var mistakes = new ArrayList<Mistake>();
        for (Column column : columns) {
            long count = header.stream().filter(column::isNamed).count();
            if (count > 1) {
                mistakes.add(new Mistake(column.name(), "duplicate", "the header has this column twice"));
            } else if (count == 0 && column.required()) {
                mistakes.add(new Mistake(column.name(), "missing",
                        "the header (line 1) has no column " + column.name() + " or " + column.chinese()));
            }
        }
        return mistakes;
    }

    private Optional<Column> column(String header) {
        return columns.stream().filter(column -> column.isNamed(header)).findFirst();
    }

    private static CsvRow row(List<@Nullable Column> places, CsvRecord record) {
        var cells = new HashMap<Column, String>();
        for (int i = 0; i < Math.min(places.size(), record.getFieldCount()); i++) {
            Column column = places.get(i);
            String cell = record.getField(i).strip();
            if (column != null && !cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        return new CsvRow(Math.toIntExact(record.getStartingLineNumber()), cells);
    }

    private Read refused(ProblemCode code, String detail) {
        return new Read.Refused(answers.problem(code, detail));
    }
}
