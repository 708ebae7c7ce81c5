package certpost.aws.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a workbook's first sheet says, as lines that a test can compare. */
final class Rows {
    private Rows() {}

    /** Each row as its line and, by their columns, its texts in brackets and the reasons why there are none. */
    static List<String> of(byte[] file) throws BadWorkbook {
        var rows = new ArrayList<String>();
        try (FirstSheet sheet = FirstSheet.of(file)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row.line() + row.cells()
                        .entrySet()
                        .stream()
                        .map(cell -> " " + (char) ('A' + cell.getKey()) + shown(cell))
                        .collect(Collectors.joining()));
            }
        }
        return rows;
    }

    private static String shown(Map.Entry<Integer, CellValue> cell) {
        return switch (cell.getValue()) {
            case CellValue.Text(var text) -> "(" + text + ")";
            case CellValue.Unreadable why -> " " + why;
        };
    }

    static byte[] resource(String name) {
        try (InputStream in = Rows.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
