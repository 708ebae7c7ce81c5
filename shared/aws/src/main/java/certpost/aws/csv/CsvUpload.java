package certpost.aws.csv;

import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.aws.xlsx.FirstSheet;
import certpost.domain.Mistake;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;

/** Takes a request's body as a table with a header, or says by which problem it is refused. */
public final class CsvUpload {
    /** The largest file, in bytes: in base64 it still fits into a function's 6 MB. */
    public static final int LARGEST = 4 * 1024 * 1024;
    /** The most rows below the header. */
    public static final int MOST_ROWS = 10_000;
    /** More than any column takes; what is longer is not looked at any further. */
    static final int LONGEST_CELL = 1_000;
    static final String TOO_MANY_ROWS = "a file has at most 10,000 rows; send larger ones in parts";

    /** What came of taking it. */
    public sealed interface Read {
        /**
         * A table.
         *
         * @param rows those that are not empty and can be read, in the file's order
         * @param mistakes by line, of rows that cannot be read: a workbook's cells are more than texts
         * @param ignoredColumns the first headers that name no column, cut; said back, since one may be a slip
         */
        record Table(List<CsvRow> rows, List<RowMistake> mistakes, List<String> ignoredColumns) implements Read {

            /** How many rows are not empty. */
            public int count() {
                return rows.size() + Math.toIntExact(mistakes.stream().mapToInt(RowMistake::line).distinct().count());
            }
        }

        /** No table within the limits. */
        record Refused(APIGatewayV2HTTPResponse problem) implements Read {}
    }

    /** The mistake of a cell that is longer than any may be. */
    static Mistake tooLong(Column column) {
        return new Mistake(column.name(), "too-long", "this may have 1,000 characters at most");
    }

    private final Answers answers;
    private final TextTable csvTable;
    private final WorkbookTable workbook;

    /** Takes tables of those columns. */
    public CsvUpload(Answers answers, List<Column> columns) {
        this.answers = answers;
        this.csvTable = new TextTable(answers, List.copyOf(columns));
        this.workbook = new WorkbookTable(answers, List.copyOf(columns));
    }

    /** Reads the body. */
    public Read read(Request request) {
        byte[] body = request.body();
        if (body.length > LARGEST) {
            return refused(ProblemCode.TOO_LARGE, "a file has at most 4 MB; send larger ones in parts");
        }
        return switch (request.mediaType()) {
            case "text/csv" -> text(UploadedText.utf8(body));
            case "application/octet-stream" -> file(body);
            case FirstSheet.MEDIA_TYPE -> workbook.read(body);
            default -> refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "this route takes text/csv in UTF-8, or a file (CSV or .xlsx) as application/octet-stream");
        };
    }

    private Read file(byte[] body) {
        return FirstSheet.isZip(body) || FirstSheet.isOldOrEncrypted(body)
                ? workbook.read(body)
                : text(UploadedText.file(body));
    }

    private Read text(UploadedText.Read text) {
        return switch (text) {
            case UploadedText.Read.Refused(var code, var detail) -> refused(code, detail);
            case UploadedText.Read.Text(var csv) -> csvTable.read(csv);
        };
    }

    private Read refused(ProblemCode code, String detail) {
        return new Read.Refused(answers.problem(code, detail));
    }
}
