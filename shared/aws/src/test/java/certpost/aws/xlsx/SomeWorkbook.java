package certpost.aws.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, so that a test may put anything into it. */
public final class SomeWorkbook {
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private SomeWorkbook() {
        parts.put("_rels/.rels", DECLARATION + "<Relationships>" + relation("rId1", "officeDocument", WORKBOOK)
                + relation("rId2", "extended-properties", "docProps/app.xml") + "</Relationships>");
        parts.put(WORKBOOK, DECLARATION + "<workbook xmlns:r=\"" + TYPES.substring(0, TYPES.length() - 1)
                + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels",
                DECLARATION + "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "/xl/styles.xml") + "</Relationships>");
        parts.put(STYLES, DECLARATION + "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parts.put(STRINGS, DECLARATION + "<sst></sst>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, TYPES + type, target);
    }

    /** Whose first sheet has those rows, as XML. */
    public static SomeWorkbook of(String... rows) {
        return new SomeWorkbook().sheet("<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    /** Whose first sheet has those texts, one list for each line; an empty text is no cell. */
    public static SomeWorkbook table(List<List<String>> lines) {
        return of(IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stream().anyMatch(text -> !text.isEmpty()))
                .mapToObj(i -> row(i + 1, lines.get(i)))
                .toArray(String[]::new));
    }

    static String row(int line, List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(i -> !texts.get(i).isEmpty())
                .mapToObj(i -> "<c r=\"%c%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted('A' + i, line, escaped(texts.get(i))))
                .collect(Collectors.joining("", "<row r=\"" + line + "\">", "</row>"));
    }

    static String row(int line, String... cells) {
        return "<row r=\"" + line + "\">" + String.join("", cells) + "</row>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;")
                .replace("_x", "_x005F_x");
    }

    /** Whose first sheet has that below its root. */
    SomeWorkbook sheet(String xml) {
        return part(SHEET, "<worksheet><dimension ref=\"A1:XFD1048576\"/>" + xml + "</worksheet>");
    }

    SomeWorkbook strings(String... texts) {
        return part(STRINGS,
                "<sst>" + IntStream.range(0, texts.length)
                        .mapToObj(i -> "<si><t>" + texts[i] + "</t></si>")
                        .collect(Collectors.joining()) + "</sst>");
    }

    /** With styles of those formats, numbered from 1. */
    SomeWorkbook formats(String... codes) {
        return part(STYLES, "<styleSheet><numFmts>"
                + IntStream.range(0, codes.length)
                        .mapToObj(i -> "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(170 + i,
                                escaped(codes[i]).replace("\"", "&quot;")))
                        .collect(Collectors.joining())
                + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + "<xf numFmtId=\"0\"/>"
                + IntStream.range(0, codes.length)
                        .mapToObj(i -> "<xf numFmtId=\"" + (170 + i) + "\"/>")
                        .collect(Collectors.joining())
                + "</cellXfs></styleSheet>");
    }

    SomeWorkbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    SomeWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** With a number in a place of the first sheet, in which there is a text so far. */
    public SomeWorkbook number(String place, String number) {
        return cell(place, "<v>" + number + "</v>");
    }

    /** With a formula in a place of the first sheet, in which there is a text so far. */
    public SomeWorkbook formula(String place) {
        return cell(place, "<f>1+1</f><v>2</v>");
    }

    private SomeWorkbook cell(String place, String xml) {
        String sheet = parts.getOrDefault(SHEET, "");
        String start = "<c r=\"" + place + "\"";
        String changed = sheet.replaceFirst(start + ".*?</c>", start + ">" + xml + "</c>");
        if (changed.equals(sheet)) {
            throw new IllegalArgumentException("nothing is in " + place);
        }
        return part(SHEET, changed);
    }

    public byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
