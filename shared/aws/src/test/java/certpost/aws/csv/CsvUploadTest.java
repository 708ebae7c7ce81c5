package certpost.aws.csv;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.csv.CsvUpload.Read;
import certpost.aws.http.Answers;
import certpost.aws.http.Call;
import certpost.aws.http.HttpEvents;
import certpost.domain.RandomCases;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvUploadTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FILE = "application/octet-stream";
    private static final Column REFERENCE = new Column("reference", "编号", true);
    private static final Column NAME = new Column("name", "姓名", true);
    private static final Column MOBILE = new Column("mobile", "手机号码", false);

    private final Jsonb jsonb = Jsonb.builder().build();
    private final Answers answers = new Answers(jsonb);
    private final HttpEvents events = new HttpEvents(jsonb);
    private final CsvUpload upload = new CsvUpload(answers, List.of(REFERENCE, NAME, MOBILE));

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff"})
    void shouldReadUtf8WithOrWithoutByteOrderMark(String mark) {
        assertThat(texts(text(mark + "reference,name\nR1,王小明\n"))).containsExactly("2 R1 王小明 null");
        assertThat(texts(file(utf8(mark + "reference,name\nR1,王小明\n")))).containsExactly("2 R1 王小明 null");
    }

    @Test
    void shouldReadFilesAsExcelSavesThemInChina() {
        assertThat(texts(file("编号,姓名\r\nR1,王小明\r\nR2,㐀𠮷\r\n".getBytes(GB18030)))).containsExactly("2 R1 王小明 null",
                "3 R2 㐀𠮷 null");
    }

    @Test
    void shouldNotTakeOtherBytesThanUtf8ForCsv() {
        assertRefused(read(Call.of("POST /x").bytes("text/csv", "编号,姓名\nR1,王小明".getBytes(GB18030))), 422, "GB18030");
        assertRefused(text("reference,name\nR1,\ufffd\ufffd"), 422, "UTF-8");
    }

    @Test
    void shouldRefuseBytesThatAreNoText() {
        assertRefused(file(new byte[]{'a', (byte) 0xff, (byte) 0xfe, 'b'}), 422, "neither UTF-8 nor GB18030");
        assertRefused(file("reference,name\nR1,王".getBytes(StandardCharsets.UTF_16)), 422, "neither");
        assertRefused(file("reference,name\nR1,x".getBytes(StandardCharsets.UTF_16BE)), 400, "NUL");
        assertRefused(text("reference,name\nR1,a\0b"), 400, "NUL");
    }

    @Test
    void shouldRefuseOtherMediaTypes() {
        assertRefused(read(Call.of("POST /x").text("application/json", "reference,name\n")), 415, "text/csv");
        assertRefused(read(Call.of("POST /x").text("", "reference,name\n")), 415, "text/csv");
    }

    @Test
    void shouldTakeTheMediaTypesParametersAndCaseAsTheyCome() {
        assertThat(
                texts(read(Call.of("POST /x").text("Text/CSV; charset=utf-8; header=present", "reference,name\nR,王"))))
                .containsExactly("2 R 王 null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"编号,姓名", "name,reference", "Reference , NAME", "REFERENCE,姓名", "\"reference\",\"name\"",
            "reference,name,,"})
    void shouldKnowItsColumnsInAnyOrderInEnglishOrChinese(String header) {
        String row = header.startsWith("name") ? "王,R1" : "R1,王";

        assertThat(texts(text(header + "\n" + row))).containsExactly("2 R1 王 null");
    }

    @Test
    void shouldNameEveryColumnThatIsMissingOrTwice() {
        assertRefused(text("mobile,手机号码,name\n1,2,3"), 422, "\"field\":\"reference\",\"code\":\"missing\"",
                "\"field\":\"mobile\",\"code\":\"duplicate\"");
        assertRefused(text("reference;name\nR1;王"), 422, "\"field\":\"name\",\"code\":\"missing\"");
        assertRefused(text(","), 422, "missing");
    }

    @Test
    void shouldSayBackWhichColumnsItDoesNotKnow() {
        Read read = text("reference,name,remark,,nmae\nR1,王,x,y,z");

        assertThat(texts(read)).containsExactly("2 R1 王 null");
        assertThat(((Read.Table) read).ignoredColumns()).containsExactly("remark", "nmae");
    }

    @Test
    void shouldRefuseAnEmptyFileAndTakeOneWithoutRows() {
        assertRefused(text(""), 400, "empty");
        assertRefused(text("\ufeff"), 400, "empty");
        assertThat(texts(text("reference,name"))).isEmpty();
    }

    @Test
    void shouldPassOverEmptyRowsAndKeepTheOthersLines() {
        assertThat(texts(text("reference,name\n\n,\n \t, \u3000\nR1,王\n\n,,,\nR2,李\n"))).containsExactly("5 R1 王 null",
                "8 R2 李 null");
    }

    @Test
    void shouldReadARowThatIsCutOffAsFarAsItGoes() {
        assertThat(texts(text("reference,name,mobile\nR1\nR2,王\nR3,李,138,more,and more")))
                .containsExactly("2 R1 null null", "3 R2 王 null", "4 R3 李 138");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldNameTheLineWhereARowBeginsThoughCellsHaveLineBreaks(String end) {
        String csv = String.join(end, "reference,name", "R1,\"王", "", "小明\"", "R2,\"says \"\"hi\"\"\"", "R3,李");

        assertThat(lines(text(csv))).containsExactly(2, 5, 6);
        assertThat(texts(text(csv)).get(1)).isEqualTo("5 R2 says \"hi\" null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference,name\nR1,\"王\nR2,李", "reference,name\nR1,\"王\" and more\nR2,李",
            "\"reference,name"})
    void shouldRefuseAQuoteThatDoesNotEndWhereItShould(String csv) {
        assertRefused(text(csv), 400, "quoted");
    }

    @Test
    void shouldTakeTenThousandRowsAndNotOneMore() {
        assertThat(lines(text("reference,name\n" + "R1,王\n".repeat(10_000)))).hasSize(10_000).endsWith(10_001);
        assertRefused(text("reference,name\n" + "R1,王\n".repeat(10_001)), 413, "10,000");
        assertThat(lines(text("reference,name\n" + "R1,王\n".repeat(10_000) + ",\n".repeat(9)))).hasSize(10_000);
    }

    @Test
    void shouldTakeFourMegabytesAndNotOneByteMore() {
        byte[] most = new byte[4 * 1024 * 1024];
        Arrays.fill(most, (byte) ' ');
        byte[] table = utf8("reference,name\nR1,");
        System.arraycopy(table, 0, most, 0, table.length);
        most[most.length - 1] = 'x';

        assertThat(texts(file(most))).containsExactly("2 R1 x null");
        assertRefused(file(Arrays.copyOf(most, most.length + 1)), 413, "4 MB");
    }

    @Test
    void shouldNameARowWithACellThatIsTooLongAndReadTheOthers() {
        Read read = text(
                "reference,name\nR1,%s\nR2,%s\nR3,王".formatted("x".repeat(1_000), "x" + " ".repeat(999) + "x"));

        assertThat(lines(read)).containsExactly(2, 4);
        assertThat(((Read.Table) read).mistakes())
                .containsExactly(new RowMistake(3, "too-long", "name: this may have 1,000 characters at most"));
        assertThat(((Read.Table) read).count()).isEqualTo(3);
    }

    @Test
    void shouldCountRowsThatAreWrongAmongTheMost() {
        String wrong = "R1,%s\n".formatted("x".repeat(1_001));

        assertRefused(text("reference,name\n" + wrong + "R1,王\n".repeat(10_000)), 413, "10,000");
    }

    @Test
    void shouldAnswerWhateverIsSentWithATableOrAProblem() {
        RandomCases.check(2_000, random -> {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String sent = RandomCases.wild(random, "reference,name\",\r\nR", 80);

            for (Read read : List.of(file(bytes), file(utf8(sent)), file(utf8("reference,name\n" + sent)))) {
                if (read instanceof Read.Refused(var problem)) {
                    assertThat(problem.getStatusCode()).isIn(400, 413, 415, 422);
                } else {
                    assertThat(lines(read)).isSorted().allMatch(line -> line > 1);
                }
            }
        });
    }

    @Test
    void shouldShowNothingOfARow() {
        assertThat(((Read.Table) text("reference,name\nR1,王小明")).rows().getFirst()).hasToString("CsvRow[line 2]");
    }

    private Read text(String csv) {
        return read(Call.of("POST /x").text("text/csv", csv));
    }

    private Read file(byte[] bytes) {
        return read(Call.of("POST /x").bytes(FILE, bytes));
    }

    private Read read(Call call) {
        var read = new AtomicReference<@Nullable Read>();
        call.to((in, out, _) -> {
            read.set(upload.read(events.read(in)));
            events.write(answers.noContent(), out);
        });
        return Objects.requireNonNull(read.get());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> lines(Read read) {
        return ((Read.Table) read).rows().stream().map(CsvRow::line).toList();
    }

    private static List<String> texts(Read read) {
        return ((Read.Table) read).rows()
                .stream()
                .map(row -> row.line() + " " + row.cell(REFERENCE) + " " + row.cell(NAME) + " " + row.cell(MOBILE))
                .toList();
    }

    private static void assertRefused(Read read, int status, String... parts) {
        assertThat(read).isInstanceOfSatisfying(Read.Refused.class, refused -> {
            assertThat(refused.problem().getStatusCode()).isEqualTo(status);
            assertThat(refused.problem().getBody()).contains(parts);
        });
    }
}
