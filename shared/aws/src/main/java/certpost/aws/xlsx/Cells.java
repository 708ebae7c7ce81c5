package certpost.aws.xlsx;

import certpost.aws.xlsx.CellValue.Unreadable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one cell after another; what is not a text or an exact number is named and never guessed. */
final class Cells {
    /** Excel keeps no more digits of a number. */
    private static final int MOST_DIGITS = 15;
    /** More characters than the format's programs ever write of a number. */
    private static final int LONGEST_NUMBER = 40;

    private final SharedStrings strings;
    private final NumberFormats formats;

    Cells(SharedStrings strings, NumberFormats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    /** The value of the cell that starts here, to its end; null where it is empty. */
    @Nullable
    CellValue read(PartXml xml) throws BadWorkbook {
        String type = xml.attribute("t", "n");
        int style = number(xml.attribute("s", "0"));
        String value = "";
        String inline = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.skip();
            } else if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                inline = SharedStrings.text(xml, "is");
            }
        }
        if (formula) {
            return Unreadable.FORMULA;
        }
        if (value.isEmpty() && !type.equals("inlineStr")) {
            return null;
        }
        return switch (type) {
            case "s" -> new CellValue.Text(strings.at(value));
            case "inlineStr" -> new CellValue.Text(inline);
            case "str" -> new CellValue.Text(SharedStrings.unescaped(value));
            case "b" -> new CellValue.Text(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "n" -> number(value.strip(), formats.doubt(style));
            case "d" -> Unreadable.DATE;
            case "e" -> Unreadable.ERROR;
            default -> throw BadWorkbook.malformed("a cell is of no known type");
        };
    }

    private static CellValue number(String value, Optional<Unreadable> doubt) throws BadWorkbook {
        BigDecimal number = decimal(value);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        // Measured before it is written out: 1E+999999999 is a number too.
        long digitsBeforePoint = (long) number.precision() - number.scale();
        boolean exact = digitsBeforePoint <= MOST_DIGITS && number.scale() <= LONGEST_NUMBER
                && number.stripTrailingZeros().precision() <= MOST_DIGITS;
        return exact ? new CellValue.Text(plain(number)) : Unreadable.DIGITS_LOST;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(String value) throws BadWorkbook {
        try {
            if (value.length() <= LONGEST_NUMBER) {
                return new BigDecimal(value);
            }
        } catch (NumberFormatException _) {
            // As a number that is too long.
        }
        throw BadWorkbook.malformed("a number is none");
    }

    private static int number(String style) throws BadWorkbook {
        try {
            return Integer.parseInt(style.strip());
        } catch (NumberFormatException _) {
            throw BadWorkbook.malformed("a cell has a style that there is not");
        }
    }
}
