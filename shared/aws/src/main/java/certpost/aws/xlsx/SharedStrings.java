package certpost.aws.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that a workbook's cells share: the one thing that has to be in memory, once each. */
final class SharedStrings {
    /** The most that are kept, some 50 MB where they are short. */
    private static final int MOST = 1_000_000;
    /** How the format writes characters that XML has not, and itself. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    /** None. */
    SharedStrings() {}

    /** Reads the part of the shared strings. */
    SharedStrings(PartXml xml) throws BadWorkbook {
        while (xml.next()) {
            if (xml.starts("si")) {
                texts.add(text(xml, "si"));
            }
            if (texts.size() > MOST) {
                throw BadWorkbook.tooLarge("the workbook has more than 1,000,000 different texts");
            }
        }
    }

    String at(String index) throws BadWorkbook {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw BadWorkbook.malformed("a cell names a text that there is not");
        }
    }

    /** The runs of a rich text, without the readings that stand above them. */
    static String text(PartXml xml, String element) throws BadWorkbook {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                PartXml.append(text, xml.text());
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> escapedForReplacement((char) Integer.parseInt(found.group(1), 16)))
                : text;
    }

    private static String escapedForReplacement(char character) {
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
