package certpost.aws.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.csv.CsvUpload;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A roster of 50,000 rows is read in little memory: the sheet never, the texts that its cells share once. */
class FiftyThousandRowsIT {
    private static final int ROWS = 50_000;
    private static final List<String> CELLS = List.of("居民身份证", "44010319900101%04d", "王小明%d", "2025%08d", "社会工作师",
            "广州市", "发放证书", "137%08d");

    @TempDir
    private Path folder;

    /** In megabytes: the file's bytes are 2 of them, or 3. */
    @ParameterizedTest
    @CsvSource({"inline, 20", "shared, 32"})
    void shouldReadFiftyThousandRowsInLittleMemory(String texts, int megabytes) throws Exception {
        Path file = folder.resolve("roster.xlsx");
        write(file, texts.equals("shared"));

        assertThat(Files.size(file)).isLessThan(CsvUpload.LARGEST);
        assertThat(readIn(megabytes, file)).isEqualTo(ROWS + " rows, " + 8 * ROWS + " texts");
        assertThat(rowsByAnotherReader(file)).isEqualTo(ROWS);
    }

    private static void write(Path file, boolean shared) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "certpost", null)) {
            Worksheet sheet = workbook.newWorksheet("roster");
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < CELLS.size(); column++) {
                    String text = CELLS.get(column).formatted(row);
                    if (shared) {
                        sheet.value(row, column, text);
                    } else {
                        sheet.inlineString(row, column, text);
                    }
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static String readIn(int megabytes, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                FiftyThousandRows.class.getName(), file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private static long rowsByAnotherReader(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.count();
        }
    }
}
