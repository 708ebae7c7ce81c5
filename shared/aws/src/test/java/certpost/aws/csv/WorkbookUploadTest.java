package certpost.aws.csv;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.csv.CsvUpload.Read;
import certpost.aws.http.Answers;
import certpost.aws.http.Call;
import certpost.aws.http.HttpEvents;
import certpost.aws.xlsx.FirstSheet;
import certpost.aws.xlsx.SomeWorkbook;
import certpost.domain.RandomCases;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkbookUploadTest {
    private static final String FILE = "application/octet-stream";
    private static final Column REFERENCE = new Column("reference", "编号", true);
    private static final Column NAME = new Column("name", "姓名", true);
    private static final Column MOBILE = new Column("mobile", "手机号码", false);
    private static final String HEADER = "<row r=\"1\"><c t=\"str\"><v>name</v></c><c t=\"str\"><v>reference</v></c></row>";

    private final Jsonb jsonb = Jsonb.builder().build();
    private final Answers answers = new Answers(jsonb);
    private final HttpEvents events = new HttpEvents(jsonb);
    private final CsvUpload upload = new CsvUpload(answers, List.of(REFERENCE, NAME, MOBILE));

    @Test
    void shouldKnowAWorkbookByItsBytesAndByItsMediaType() {
        byte[] workbook = SomeWorkbook
                .table(List.of(List.of(" 姓名 ", "Reference", "?"), List.of(" 王小明\u3000", "R1", "x")))
                .bytes();

        for (String type : List.of(FILE, FirstSheet.MEDIA_TYPE)) {
            Read read = read(type, workbook);
            assertThat(texts(read)).containsExactly("2 R1 王小明 null");
            assertThat(((Read.Table) read).ignoredColumns()).containsExactly("?");
        }
        assertRefused(read("text/csv", workbook), 422, "UTF-8");
        assertRefused(read(FirstSheet.MEDIA_TYPE, "reference,name\nR1,x".getBytes(StandardCharsets.UTF_8)), 400,
                "not a workbook");
        assertRefused(read(FILE, new byte[]{'P', 'K', 3, 4, 20, 0}), 400, "not a workbook");
    }

    @Test
    void shouldNameEachRowOfAWorkbookThatCannotBeTaken() {
        Read read = read(FILE, resource("openpyxl.xlsx"));

        assertThat(texts(read)).containsExactly("2 R1 王小明 13800138000", "3 R2 㐀𠮷 13900139000", "8 R6 多行\n文字 null",
                "12 R10 孙大圣 null", "14 R12 A literal null");
        assertThat(mistakes(read)).containsExactly("5 digits-lost mobile", "6 date reference", "7 formula name",
                "9 merged", "10 merged", "11 error-value name", "13 formatted reference");
        assertThat(((Read.Table) read).count()).isEqualTo(12);
        assertThat(((Read.Table) read).ignoredColumns()).containsExactly("备注");
    }

    @Test
    void shouldNameAllCellsOfARowThatCannotBeTaken() {
        Read read = rows(HEADER,
                "<row r=\"3\"><c><f>1</f></c><c><v>1234567890123456</v></c><c t=\"e\"><v>x</v></c></row>");

        assertThat(mistakes(read)).containsExactly("3 formula name", "3 digits-lost reference");
        assertThat(((Read.Table) read).count()).isEqualTo(1);
    }

    @Test
    void shouldRefuseOldAndEncryptedWorkbooksAndSayWhatHelps() {
        assertRefused(read(FILE, resource("sheetjs.xls")), 422, "password");
        assertRefused(read(FirstSheet.MEDIA_TYPE, resource("sheetjs.xls")), 422, ".xlsx");
    }

    @Test
    void shouldWantTheHeaderInLineOne() {
        assertRefused(rows(), 400, "empty");
        assertRefused(rows(HEADER.replace("1", "2")), 422, "\"field\":\"reference\",\"code\":\"missing\"",
                "\"field\":\"name\",\"code\":\"missing\"");
        assertRefused(rows("<row><c t=\"str\"><v>reference</v></c><c t=\"str\"><f>1</f><v>name</v></c></row>"), 422,
                "\"field\":\"name\",\"code\":\"missing\"");
        assertRefused(rows(HEADER.replace("name", "编号")), 422, "\"field\":\"reference\",\"code\":\"duplicate\"");
        assertThat(texts(rows(HEADER))).isEmpty();
    }

    @Test
    void shouldTakeTenThousandRowsAndNotOneMore() {
        String row = "<row><c t=\"str\"><v>王</v></c></row>";
        String wrong = "<row><c><f>1</f></c></row>";

        assertThat(texts(rows(HEADER, row.repeat(10_000), "<row/>".repeat(99)))).hasSize(10_000);
        assertRefused(rows(HEADER, row.repeat(10_001)), 413, "10,000");
        assertRefused(rows(HEADER, wrong.repeat(10_001)), 413, "10,000");
    }

    @Test
    void shouldReadTheSameTableAlikeAsCsvAndAsAWorkbook() {
        RandomCases.check(500, random -> {
            List<List<String>> table = new ArrayList<>(List.of(List.of("mobile", "reference", "备注", "姓名")));
            for (int i = random.nextInt(6); i > 0; i--) {
                table.add(Stream.generate(() -> text(random)).limit(4).toList());
            }

            Read csv = read("text/csv", csv(table).getBytes(StandardCharsets.UTF_8));
            Read workbook = read(FILE, SomeWorkbook.table(table).bytes());

            assertThat(withoutLines(workbook)).isEqualTo(withoutLines(csv));
            assertThat(mistakes(workbook)).isEmpty();
        });
    }

    /** A text that XML can hold, which NUL and its like cannot be in. */
    private static String text(RandomGenerator random) {
        return RandomCases.wild(random, "王R1,\"'<>&_x0041_\n", 12)
                .codePoints()
                .filter(c -> c == '\n' || c > 0xffff || (c >= ' ' && c < 0xd800) || (c > 0xdfff && c < 0xfffd))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String csv(List<List<String>> table) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            table.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static byte[] resource(String name) {
        try (InputStream in = SomeWorkbook.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read rows(String... rows) {
        return read(FILE, SomeWorkbook.of(rows).bytes());
    }

    private Read read(String type, byte[] body) {
        var read = new AtomicReference<@Nullable Read>();
        Call.of("POST /x").bytes(type, body).to((in, out, _) -> {
            read.set(upload.read(events.read(in)));
            events.write(answers.noContent(), out);
        });
        return Objects.requireNonNull(read.get());
    }

    private static List<String> texts(Read read) {
        return ((Read.Table) read).rows()
                .stream()
                .map(row -> row.line() + " " + row.cell(REFERENCE) + " " + row.cell(NAME) + " " + row.cell(MOBILE))
                .toList();
    }

    /** A line break in a cell moves a CSV's lines, and no workbook's. */
    private static List<String> withoutLines(Read read) {
        return texts(read).stream().map(text -> text.substring(text.indexOf(' '))).toList();
    }

    private static List<String> mistakes(Read read) {
        return ((Read.Table) read).mistakes()
                .stream()
                .map(mistake -> mistake.line() + " " + mistake.code()
                        + (mistake.message().contains(": ") ? " " + mistake.message().split(":", 2)[0] : ""))
                .toList();
    }

    private static void assertRefused(Read read, int status, String... parts) {
        assertThat(read).isInstanceOfSatisfying(Read.Refused.class, refused -> {
            assertThat(refused.problem().getStatusCode()).isEqualTo(status);
            assertThat(refused.problem().getBody()).contains(parts);
        });
    }
}
