package certpost.aws.csv;

import certpost.domain.certificate.Certificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A batch's labels as a workbook, for people who work in one: the cells of the CSV, each of them a text whatever it looks
 * like, and each formatted as text, so that none becomes a number or a formula when it is edited.
 */
public final class LabelsWorkbook {
    private static final String TEXT = "@";
    /** Rows that are in memory at once. */
    private static final int ROWS_KEPT = 100;
    /** What a workbook takes for an escaped character; its own underscore has to be escaped. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private LabelsWorkbook() {}

    /** The labels of certificates that are in a batch, in the order given. */
    public static byte[] of(List<Certificate> inOrder) {
        var file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "certpost", null)) {
            Worksheet sheet = workbook.newWorksheet("labels");
            write(sheet, 0, Labels.HEADER);
            for (int i = 0; i < inOrder.size(); i++) {
                write(sheet, i + 1, Labels.line(inOrder.get(i)));
                if (i % ROWS_KEPT == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, LOOKS_ESCAPED.matcher(cells.get(column)).replaceAll("_x005F_"));
                sheet.style(row, column).format(TEXT).set();
            }
        }
    }
}
