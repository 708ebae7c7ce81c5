package certpost.local.story.roster;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Numbers that pass every check and that no document carries: a resident's number needs a county where these name a
 * province, a permit's serial starts at 001 where these have 000, and the others count up from a specimen.
 */
final class DocumentNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] NEIGHBOURS = {"430000", "450000", "360000", "420000", "350000", "460000"};

    private final Random random;
    private final Set<String> given = new HashSet<>();
    private int serial;

    DocumentNumbers(Random random) {
        this.random = random;
    }

    String next(DocumentType type) {
        serial++;
        return switch (type) {
            case RESIDENT_ID -> fresh(random.nextInt(100) < 85 ? "440000" : NEIGHBOURS[random.nextInt(6)], false);
            case RESIDENCE_PERMIT -> fresh("8" + (1 + serial % 3) + "0000", true);
            // The older card has the holder's country instead; UTO, Utopia, is the country of specimens.
            case PERMANENT_RESIDENT -> serial % 3 == 0 ? "UTO44%010d".formatted(serial) : fresh("944840", true);
            case HK_MACAU_PERMIT -> "%s%08d01".formatted(serial % 4 == 0 ? "M" : "H", serial);
            case TAIWAN_PERMIT -> "%08d".formatted(90_000_000 + serial);
            case PASSPORT -> "SPECIMEN%04d".formatted(serial);
        };
    }

    /** Appends the check character of GB 11643 to seventeen digits. */
    static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECKS.charAt(sum % 11);
    }

    /** The same number with a check character that does not fit. */
    static String misread(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '7' ? '8' : '7');
    }

    private String fresh(String area, boolean serialZero) {
        while (true) {
            String born = "%d%02d%02d".formatted(1966 + random.nextInt(37), 1 + random.nextInt(12),
                    1 + random.nextInt(28));
            String number = checked(area + born + (serialZero ? "000" : "%03d".formatted(1 + random.nextInt(900))));
            if (given.add(number)) {
                return number;
            }
        }
    }
}
