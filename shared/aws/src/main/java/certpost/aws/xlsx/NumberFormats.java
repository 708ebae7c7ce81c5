package certpost.aws.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the workbook's styles show numbers: as they are, as dates, or otherwise than they are kept. */
final class NumberFormats {
    /** Formats without a code of their own that show a number's digits: ECMA-376 part 1, 18.8.30. */
    private static final Set<String> PLAIN = Set.of("0", "1", "2", "3", "4", "11", "37", "38", "39", "40", "48", "49");
    /** Those that show dates and times, with the ones of Chinese, Japanese and Korean workbooks. */
    private static final Set<String> DATES = IntStream
            .of(14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
                    54, 55, 56, 57, 58)
            .mapToObj(Integer::toString)
            .collect(Collectors.toUnmodifiableSet());

    /** Colours, conditions and countries, blanks of a character's width, fillers. */
    private static final Pattern UNSEEN = Pattern.compile("\\[(?![hms]+\\])[^\\]]*\\]|_.|\\*.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("general|@|[#,]*0(\\.[0#?]+)?(e\\+0+)? *",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern TIMES = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final String GENERAL = "0";
    /** What a spreadsheet lets a person type; UNSEEN takes long for codes that are much longer. */
    private static final int LONGEST_CODE = 255;

    /** By the style's number: why its numbers cannot be taken, where they cannot. */
    private final List<Optional<CellValue.Unreadable>> styles = new ArrayList<>();

    /** Every number as it is: what a workbook without styles has. */
    NumberFormats() {}

    /** Reads the part of the styles. */
    NumberFormats(PartXml xml) throws BadWorkbook {
        Map<String, Optional<CellValue.Unreadable>> own = new HashMap<>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                own.put(xml.attribute("numFmtId", GENERAL), ofCode(xml.attribute("formatCode", "")));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.starts("xf")) {
                String id = xml.attribute("numFmtId", GENERAL);
                styles.add(own.containsKey(id) ? own.get(id) : ofId(id));
            }
        }
    }

    /** Why numbers of a style cannot be taken; empty where they can. */
    Optional<CellValue.Unreadable> doubt(int style) throws BadWorkbook {
        if (styles.isEmpty() && style == 0) {
            return Optional.empty();
        }
        if (style < 0 || style >= styles.size()) {
            throw BadWorkbook.malformed("a cell has a style that there is not");
        }
        return styles.get(style);
    }

    private static Optional<CellValue.Unreadable> ofId(String id) {
        return DATES.contains(id)
                ? Optional.of(CellValue.Unreadable.DATE)
                : Optional.of(CellValue.Unreadable.FORMATTED).filter(_ -> !PLAIN.contains(id));
    }

    /** Of a format's first section, which is the one of positive numbers. */
    private static Optional<CellValue.Unreadable> ofCode(String code) {
        if (code.length() > LONGEST_CODE) {
            return Optional.of(CellValue.Unreadable.FORMATTED);
        }
        String seen = UNSEEN.matcher(code.split(";", 2)[0]).replaceAll("");
        if (DIGITS.matcher(seen).matches()) {
            return Optional.empty();
        }
        return Optional.of(TIMES.matcher(QUOTED.matcher(seen).replaceAll("")).find()
                ? CellValue.Unreadable.DATE
                : CellValue.Unreadable.FORMATTED);
    }
}
