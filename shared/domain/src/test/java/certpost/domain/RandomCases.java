package certpost.domain;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One property, many random cases: the same ones at every run, others with {@code -Dcertpost.seed=...}. */
public final class RandomCases {

    private static final long FIRST_SEED = Long.getLong("certpost.seed", 20250919L);
    /** Where each test runs hundreds of times, as under {@code -Pmutation}, fewer cases must do. */
    private static final int MOST = Integer.getInteger("certpost.cases-at-most", Integer.MAX_VALUE);

    /** What a person may paste: letters, digits, widths, blanks, controls, directions, fillers, halves, the rare. */
    private static final int[] WILD = {'a', 'Z', '0', '7', 'X', '-', '+', '=', '@', '.', ' ', '\t', '\n', 0x00, 0x7f,
            0xa0, 0xad, 0xb7, 0xdf, 0xe9, 0x0301, 0x0131, 0x0663, 0x17b4, 0x200b, 0x200d, 0x202e, 0x2028, 0x2066,
            0x3000, 0x3164, 0x4e2d, 0x738b, 0xd800, 0xdc00, 0xe000, 0xf900, 0xfb01, 0xfe0f, 0xfeff, 0xff0b, 0xff10,
            0xff21, 0xff58, 0xfffd, 0x1f600, 0x20000, 0x323b0, 0xe0100};

    private RandomCases() {}

    /** So many cases, or as many as {@code -Dcertpost.cases=...} wants: of what a command tries more often than the tests do. */
    public static int count(int usual) {
        return Integer.getInteger("certpost.cases", usual);
    }

    /** Tries the property with as many seeds in a row; the failure names the seed that brings its case back. */
    public static void check(int cases, Consumer<RandomGenerator> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + Math.min(cases, MOST); seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("this comes back with -Dcertpost.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Some text of at most so many characters, half of them from {@code alphabet}, half of them anything. */
    public static String wild(RandomGenerator random, String alphabet, int longest) {
        var text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextBoolean() ? any(random, alphabet) : WILD[random.nextInt(WILD.length)]);
        }
        return text.toString();
    }

    /** So many characters from an alphabet. */
    public static String from(RandomGenerator random, String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(any(random, alphabet));
        }
        return text.toString();
    }

    private static char any(RandomGenerator random, String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    /** The text as someone might type it: some characters full-width, spaces around. */
    public static String sloppily(RandomGenerator random, String text) {
        var typed = new StringBuilder(random.nextBoolean() ? " \u3000" : "");
        text.chars()
                .forEach(c -> typed
                        .append(c > ' ' && c < 0x7f && random.nextInt(4) == 0 ? (char) (c + 0xfee0) : (char) c));
        return typed.append(random.nextBoolean() ? " " : "").toString();
    }
}
