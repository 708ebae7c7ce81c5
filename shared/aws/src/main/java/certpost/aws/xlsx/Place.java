package certpost.aws.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a sheet a cell is.
 *
 * @param line from 1
 * @param column from 0
 */
record Place(int line, int column) {
    /** What a sheet has: ECMA-376 part 1, 18.3.1. */
    static final int LAST_LINE = 1_048_576;
    static final int LAST_COLUMN = 16_383;

    private static final Pattern NAME = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /** A place by its name, e.g. {@code B7}. */
    static Place of(String name) throws BadWorkbook {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw outside();
        }
        int column = parts.group(1).chars().map(Character::toUpperCase).reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1);
        return new Place(line(parts.group(2)), column(column - 1));
    }

    static int line(String number) throws BadWorkbook {
        int line = number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : 0;
        if (line < 1 || line > LAST_LINE) {
            throw outside();
        }
        return line;
    }

    static int column(int number) throws BadWorkbook {
        if (number > LAST_COLUMN) {
            throw outside();
        }
        return number;
    }

    private static BadWorkbook outside() {
        return BadWorkbook.malformed("a cell is outside of any sheet");
    }
}
