package certpost.aws.xlsx;

import static certpost.aws.xlsx.SomeWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSheetTest {

    @Test
    void shouldReadWhatOtherProgramsWrite() throws BadWorkbook {
        assertThat(Rows.of(Rows.resource("openpyxl.xlsx"))).containsExactly("1 A(姓名) B(reference) C(手机号码) D(备注)",
                "2 A(王小明) B(R1) C(13800138000) D(a & b <c>)", "3 A(㐀𠮷) B(R2) C(13900139000)", "4",
                "5 A(李雷) B(R3) C DIGITS_LOST D(x)", "6 A(韩梅梅) B DATE C(13800138001) D(x)",
                "7 A FORMULA B(R5) C(13800138002) D FORMULA", "8 A(多行\n文字) B(R6) D FORMULA",
                "9 A(合并) B(R7) C(13800138003) D(x)", "10 B(R8) C(13800138004) D(x)",
                "11 A ERROR B(R9) C(13800138005) D(x)", "12 A(孙大圣) B(R10)", "13 A(零) B FORMATTED",
                "14 A(A literal) B(R12)");
        assertThat(Rows.of(Rows.resource("xlsxwriter.xlsx"))).containsExactly("1 A(reference) B(name) C(mobile)",
                "2 A(R1) B(王小明) C(13800138000)", "3 A(R2) B(李雷) C(13900139000)", "4 A FORMULA B(公式)",
                "5 A(R4) B(tab\tand _x000A_) C(TRUE)");
        for (String name : List.of("exceljs.xlsx", "sheetjs.xlsx")) {
            assertThat(Rows.of(Rows.resource(name))).as(name)
                    .containsExactly("1 A(reference) B(name) C(mobile)", "2 A(R1) B(王小明) C(13800138000)",
                            "3 A(R2) B(李雷) C(13900139000)");
        }
    }

    /** An identity document's number as Excel keeps it; and the largest that is exact. */
    @ParameterizedTest
    @CsvSource({"4.4010319900101101E+17, DIGITS_LOST", "440103199001011000, DIGITS_LOST",
            "1234567890123456, DIGITS_LOST", "1E+999999999, DIGITS_LOST", "1E-999999999, DIGITS_LOST",
            "1E2147483647, DIGITS_LOST", "0.12345678901234567, DIGITS_LOST", "999999999999999, (999999999999999)",
            "1234567890123, (1234567890123)", "1.234567890123E+12, (1234567890123)", "13800138000.0, (13800138000)",
            "-5, (-5)", "0, (0)", "0.50, (0.5)"})
    void shouldTakeNumbersOnlyWhileTheyAreExact(String number, String read) throws BadWorkbook {
        assertThat(cell("<c r=\"A1\"><v>" + number + "</v></c>")).isEqualTo(read);
        assertThat(cell("<c r=\"A1\" t=\"n\"><v> " + number + " </v></c>")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {"General | (7)", "@ | (7)", "^0_ ^ | (7)",
            "0_);[Red]\\(0\\) | (7)", "#,##0 | (7)", "#,##0.00 | (7)", "0.00E+00 | (7)", "yyyy/m/d | DATE",
            "[$-804]yyyy\"年\"m\"月\"d\"日\" | DATE", "h:mm AM/PM | DATE", "[h]:mm:ss | DATE", "000000 | FORMATTED",
            "000-0000-0000 | FORMATTED", "\"GZ\"0 | FORMATTED", "0% | FORMATTED", "\"day \"0 | FORMATTED",
            "0\\d | FORMATTED"})
    void shouldTakeNumbersOnlyAsTheyAreShown(String format, String read) throws BadWorkbook {
        var workbook = SomeWorkbook.of(row(1, "<c r=\"A1\" s=\"1\"><v>7</v></c>")).formats(format);

        assertThat(Rows.of(workbook.bytes())).containsExactly(read.startsWith("(") ? "1 A" + read : "1 A " + read);
    }

    @Test
    void shouldNotWorkOutAFormatThatNobodyCanType() throws BadWorkbook {
        var workbook = SomeWorkbook.of(row(1, "<c r=\"A1\" s=\"1\"><v>7</v></c><c r=\"B1\" s=\"2\"><v>7</v></c>"))
                .formats("[Red]".repeat(50) + "0", "[".repeat(1_000_000));

        assertThat(Rows.of(workbook.bytes())).containsExactly("1 A(7) B FORMATTED");
    }

    @ParameterizedTest
    @CsvSource({"0, (7)", "1, (7)", "11, (7)", "49, (7)", "9, FORMATTED", "12, FORMATTED", "42, FORMATTED", "14, DATE",
            "22, DATE", "31, DATE", "57, DATE"})
    void shouldKnowTheFormatsThatWorkbooksNameByNumber(String id, String read) throws BadWorkbook {
        var workbook = SomeWorkbook.of(row(1, "<c r=\"A1\" s=\"0\"><v>7</v></c>"))
                .part(SomeWorkbook.STYLES, "<styleSheet><cellXfs><xf numFmtId=\"" + id + "\"/></cellXfs></styleSheet>");

        assertThat(Rows.of(workbook.bytes())).containsExactly(read.startsWith("(") ? "1 A" + read : "1 A " + read);
    }

    @Test
    void shouldNameFormulasErrorsAndDatesWhateverTheyShow() throws BadWorkbook {
        assertThat(cell("<c r=\"A1\"><f>1+1</f><v>2</v></c>")).isEqualTo("FORMULA");
        assertThat(cell("<c r=\"A1\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>text</v></c>")).isEqualTo("FORMULA");
        assertThat(cell("<c r=\"A1\"><f/></c>")).isEqualTo("FORMULA");
        assertThat(cell("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>")).isEqualTo("ERROR");
        assertThat(cell("<c r=\"A1\" t=\"d\"><v>2026-01-02</v></c>")).isEqualTo("DATE");
        assertThat(cell("<c r=\"A1\" t=\"str\"><v>text</v></c>")).isEqualTo("(text)");
    }

    @Test
    void shouldReadTextsWithoutReadingsAndWithTheirEscapes() throws BadWorkbook {
        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><is><r><t>东</t></r><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh>"
                + "<r><t>京</t></r></is></c>")).isEqualTo("(东京)");
        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000A_b_x005F_x0041_</t></is></c>"))
                .isEqualTo("(a\nb_x0041_)");
        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><is><t>a<![CDATA[<&]]>&#x20BB7;</t></is></c>"))
                .isEqualTo("(a<&𠮷)");
    }

    @Test
    void shouldNameLinesAndColumnsWithOrWithoutTheirPlaces() throws BadWorkbook {
        assertThat(
                Rows.of(SomeWorkbook
                        .of("<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row>", "<row r=\"7\"/>",
                                "<row><c r=\"B8\"><v>4</v></c><c r=\"C8\"/><c r=\"D8\" t=\"s\"><v/></c></row>")
                        .bytes()))
                .containsExactly("1 A(1) C(2) D(3)", "7", "8 B(4)");
    }

    @Test
    void shouldReadTheFirstSheetThatIsSeen() throws BadWorkbook {
        var workbook = SomeWorkbook.of(row(1, List.of("seen")));
        workbook.part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\""
                + " Target=\"hidden.xml\"/><Relationship Id=\"b\" Type=\"x/chartsheet\" Target=\"chart.xml\"/>"
                + "<Relationship Id=\"c\" Type=\"x/worksheet\" Target=\"../XL/Worksheets/sheet1.xml\"/></Relationships>");
        workbook.part(SomeWorkbook.WORKBOOK, "<workbook><sheets><sheet id=\"a\" state=\"veryHidden\"/><sheet id=\"b\"/>"
                + "<sheet id=\"c\"/></sheets></workbook>");

        assertThat(Rows.of(workbook.without(SomeWorkbook.STRINGS).without(SomeWorkbook.STYLES).bytes()))
                .containsExactly("1 A(seen)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void shouldSayWhichLinesHaveMergedCells(int unrelated) throws BadWorkbook {
        var workbook = SomeWorkbook.of()
                .sheet("<sheetData/><mergeCells>" + "<mergeCell ref=\"Z1:AB9\"/>".repeat(unrelated)
                        + "<mergeCell ref=\"A3:B4\"/><mergeCell ref=\"C9\"/>"
                        + "<mergeCell ref=\"$B$6:$C$6\"/></mergeCells>");
        try (FirstSheet sheet = FirstSheet.of(workbook.bytes())) {
            assertThat(sheet.next()).isNull();
            assertThat(sheet.merged().lines(column -> column == 1).stream()).containsExactly(3, 4, 6);
            assertThat(sheet.merged().lines(column -> column == 2).stream()).containsExactly(6);
            assertThat(sheet.merged().lines(column -> column == 3).stream()).isEmpty();
        }
    }

    /** The first cell of a sheet that has one. */
    private static String cell(String xml) throws BadWorkbook {
        return Rows.of(SomeWorkbook.of(row(1, xml)).bytes()).getFirst().replaceFirst("^1 A ?", "");
    }
}
