package certpost.aws.xlsx;

import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook, row by row as it is unpacked. The size that a sheet says it has is not asked:
 * only cells that are there cost anything.
 */
public final class FirstSheet implements AutoCloseable {
    /** What workbooks are called in HTTP. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
            (byte) 0xe1};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final PartXml xml;
    private final Cells cells;
    private final MergedCells merged = new MergedCells();
    private int line;

    private FirstSheet(PartXml xml, Cells cells) {
        this.xml = xml;
        this.cells = cells;
    }

    /** Opens a workbook. */
    public static FirstSheet of(byte[] file) throws BadWorkbook {
        if (!isZip(file)) {
            throw BadWorkbook.malformed("it is no zip");
        }
        var parts = new WorkbookParts(file);
        var cells = new Cells(parts.strings(), parts.formats());
        return new FirstSheet(parts.sheet(), cells);
    }

    /** Whether a file is a zip, as every workbook is. */
    public static boolean isZip(byte[] file) {
        return startsWith(file, ZIP);
    }

    /** Whether a file is what Excel wrote before 2007, and writes still when it encrypts with a password. */
    public static boolean isOldOrEncrypted(byte[] file) {
        return startsWith(file, OLE2);
    }

    private static boolean startsWith(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }

    /** The next row; null behind the last one. Rows without any cell may be passed over. */
    public @Nullable SheetRow next() throws BadWorkbook {
        while (xml.next()) {
            if (xml.starts("row")) {
                return row();
            }
            if (xml.starts("mergeCell")) {
                merged.add(xml.attribute("ref", ""));
            }
        }
        return null;
    }

    private SheetRow row() throws BadWorkbook {
        String number = xml.attribute("r");
        int here = number == null ? Place.line(Integer.toString(line + 1)) : Place.line(number);
        if (here <= line) {
            throw BadWorkbook.malformed("its rows are in no order");
        }
        line = here;
        var row = new TreeMap<Integer, CellValue>();
        int last = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int column = column(last);
                CellValue value = cells.read(xml);
                if (value != null) {
                    row.put(column, value);
                }
                last = column;
            }
        }
        return new SheetRow(line, row);
    }

    private int column(int last) throws BadWorkbook {
        String name = xml.attribute("r");
        if (name == null) {
            return Place.column(last + 1);
        }
        Place place = Place.of(name);
        if (place.line() != line || place.column() <= last) {
            throw BadWorkbook.malformed("its cells are in no order");
        }
        return place.column();
    }

    /** The merged cells; known behind the last row. */
    public MergedCells merged() {
        return merged;
    }

    @Override
    public void close() throws BadWorkbook {
        xml.close();
    }
}
