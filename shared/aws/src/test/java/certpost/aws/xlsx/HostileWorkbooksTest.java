package certpost.aws.xlsx;

import static certpost.aws.xlsx.SomeWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certpost.aws.http.ProblemCode;
import certpost.domain.RandomCases;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that nobody's office has made: each is refused by name, in no time and no memory to speak of. */
class HostileWorkbooksTest {
    private static final String DAMAGE = "<>/\"&;=r0A1c! \u0001";
    private static final String BILLION_LAUGHS = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>";

    @Test
    void shouldStopUnpackingWhereNoTableIsSoLarge() {
        String million = "x".repeat(1_000_000);
        String rows = row(1, "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>");
        String nothing = " ".repeat(50_400_000);

        assertRefused(SomeWorkbook.of(rows + nothing), ProblemCode.TOO_LARGE);
        assertRefused(SomeWorkbook.of(rows).part(SomeWorkbook.STRINGS, "<sst>" + nothing + "</sst>"),
                ProblemCode.TOO_LARGE);
        assertRefused(SomeWorkbook.of(rows).part(SomeWorkbook.STRINGS, "<sst>" + "<si/>".repeat(1_000_001) + "</sst>"),
                ProblemCode.TOO_LARGE);
        assertRefused(SomeWorkbook.of(rows).strings(million), ProblemCode.MALFORMED);
        assertRefused(SomeWorkbook.of(row(1, "<c t=\"inlineStr\"><is><t>" + million + "</t></is></c>")),
                ProblemCode.MALFORMED);
        assertRefused(SomeWorkbook.of(row(1, "<c t=\"inlineStr\"><is>" + "<t>xxxx</t>".repeat(10_000) + "</is></c>")),
                ProblemCode.MALFORMED);
    }

    @Test
    void shouldUnpackNothingThatIsNotAskedFor() throws BadWorkbook {
        var workbook = SomeWorkbook.of(row(1, "<c><v>1</v></c>"));
        workbook.part("xl/media/picture.png", "\0".repeat(50_400_000));

        assertThat(Rows.of(workbook.bytes())).containsExactly("1 A(1)");
    }

    @Test
    void shouldRefuseZipsThatAreCutOffOrEncrypted() {
        byte[] whole = SomeWorkbook.of(row(1)).bytes();
        for (int length = 4; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(BadWorkbook.class).isThrownBy(() -> Rows.of(part));
        }
        byte[] encrypted = whole.clone();
        for (int at = 0; at < whole.length - 60; at++) {
            if (whole[at] == 'P' && whole[at + 1] == 'K' && whole[at + 2] == 1 && whole[at + 3] == 2) {
                encrypted[at + 8] |= 1;
            }
        }
        assertThatExceptionOfType(BadWorkbook.class).isThrownBy(() -> Rows.of(encrypted));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            BILLION_LAUGHS + "<worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData>"
                    + "</worksheet>",
            "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><worksheet/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><worksheet>&x;</worksheet>",
            "<worksheet><sheetData><row><c t=\"str\"><v>&undeclared;</v></c></row></sheetData></worksheet>"})
    void shouldResolveNoEntity(String sheet) {
        assertRefused(SomeWorkbook.of().part(SomeWorkbook.SHEET, sheet), ProblemCode.MALFORMED);
        assertRefused(SomeWorkbook.of().part(SomeWorkbook.STRINGS, sheet), ProblemCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", "<row r=\"0\"/>", "<row r=\"-1\"/>",
            "<row r=\"1048577\"/>", "<row r=\"99999999999\"/>", "<row r=\"2\"/><row r=\"1\"/>",
            "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"1\"><c t=\"x\"><v>1</v></c></row>",
            "<row r=\"1\"><c s=\"5\"><v>1</v></c></row>", "<row r=\"1\"><c s=\"x\"><v>1</v></c></row>",
            "<row r=\"1\"><c><v>1,5</v></c></row>", "<row r=\"1\"><c><v>NaN</v></c></row>",
            "<row r=\"1\"><c><v>1E99999999999</v></c></row>", "<row r=\"1\"><c>", "<row r=\"1\" r=\"2\"/>"})
    void shouldRefuseSheetsThatContradictThemselves(String rows) {
        assertRefused(SomeWorkbook.of(rows).strings("one"), ProblemCode.MALFORMED);
    }

    @Test
    void shouldRefuseWhatIsNestedWithoutEnd() {
        assertRefused(SomeWorkbook.of("<a>".repeat(3_000_000)), ProblemCode.MALFORMED);
        assertRefused(SomeWorkbook.of()
                .sheet("<sheetData/><mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(10_001)
                        + "</mergeCells>"),
                ProblemCode.TOO_LARGE);
    }

    @Test
    void shouldTakeThousandsOfSheetsAndReadTheFirst() throws BadWorkbook {
        var workbook = SomeWorkbook.of(row(1, "<c><v>1</v></c>"));
        for (int i = 2; i < 20_000; i++) {
            workbook.part("xl/worksheets/sheet" + i + ".xml", "<worksheet/>");
        }

        assertThat(Rows.of(workbook.bytes())).containsExactly("1 A(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", SomeWorkbook.WORKBOOK, "xl/_rels/workbook.xml.rels", SomeWorkbook.STYLES,
            SomeWorkbook.STRINGS, SomeWorkbook.SHEET})
    void shouldRefuseWorkbooksWithoutAPartThatTheyName(String part) {
        assertRefused(SomeWorkbook.of(row(1)).without(part), ProblemCode.MALFORMED);
        assertRefused(SomeWorkbook.of(row(1)).part(part, ""), ProblemCode.MALFORMED);
        assertRefused(SomeWorkbook.of(row(1)).part(part, "{\"not\": \"XML\"}"), ProblemCode.MALFORMED);
    }

    @Test
    void shouldAnswerWhateverIsDamagedWithRowsOrAProblem() {
        byte[] whole = Rows.resource("openpyxl.xlsx");
        RandomCases.check(500, random -> {
            byte[] damaged = random.nextInt(4) == 0
                    ? Arrays.copyOf(whole, random.nextInt(whole.length))
                    : whole.clone();
            for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertAnswered(damaged);
        });
    }

    @Test
    void shouldAnswerWhateverXmlSaysWithRowsOrAProblem() {
        String sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c><c><f>1</f></c></row>"
                + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
        RandomCases.check(500, random -> {
            byte[] xml = sheet.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i >= 0; i--) {
                xml[random.nextInt(xml.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            }
            String damaged = new String(xml, StandardCharsets.UTF_8);
            assertAnswered(SomeWorkbook.of().strings("one").part(SomeWorkbook.SHEET, damaged).bytes());
        });
    }

    private static void assertAnswered(byte[] file) {
        try {
            assertThat(Rows.of(file)).hasSizeLessThan(100);
        } catch (BadWorkbook bad) {
            assertThat(bad.code()).isIn(ProblemCode.MALFORMED, ProblemCode.TOO_LARGE);
        }
    }

    private static void assertRefused(SomeWorkbook workbook, ProblemCode code) {
        assertThatExceptionOfType(BadWorkbook.class).isThrownBy(() -> Rows.of(workbook.bytes()))
                .satisfies(bad -> assertThat(bad.code()).as(bad.detail()).isEqualTo(code));
    }
}
