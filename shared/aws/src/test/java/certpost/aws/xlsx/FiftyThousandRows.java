package certpost.aws.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a workbook in a process of its own, and says how many rows and texts there were. */
public final class FiftyThousandRows {
    private FiftyThousandRows() {}

    /** Takes the file's path. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, BadWorkbook {
        int rows = 0;
        int texts = 0;
        try (FirstSheet sheet = FirstSheet.of(Files.readAllBytes(Path.of(arguments[0])))) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows++;
                texts += Math
                        .toIntExact(row.cells().values().stream().filter(CellValue.Text.class::isInstance).count());
            }
        }
        System.out.println(rows + " rows, " + texts + " texts");
    }
}
