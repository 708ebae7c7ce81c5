package certpost.domain.text;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as it may be stored, printed on a label and opened in a spreadsheet: what you see is all there is. */
public final class PlainText {

    /** Letters by Unicode's book, yet drawn as nothing: the Hangul fillers and the Khmer inherent vowels. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u17b4\u17b5\u034f";

    /** What makes a spreadsheet read a cell as a formula; East Asian editions read the full-width forms too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private PlainText() {}

    /** Words as stored: NFC, any kind and run of spaces as one plain space, none at the ends. Idempotent. */
    public static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Zs}+", " ").replaceAll("^ | $", "");
    }

    /**
     * A number or code as stored: full-width characters as ASCII, a to z as A to Z, no spaces at the ends. Idempotent.
     * Letters outside ASCII stay as they are: none of them may turn into an accepted one.
     */
    public static String code(String text) {
        return upperCase(halfWidth(text));
    }

    /** Full-width characters as ASCII, no spaces at the ends. Idempotent. */
    public static String halfWidth(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : (char) c));
        return withoutSpacesAround(folded.toString().replace('\u3000', ' '));
    }

    /** In one pass: a pattern for it tries at each space of a run anew, which takes seconds for the longest. */
    private static String withoutSpacesAround(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (from < to && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static String upperCase(String text) {
        var upper = new StringBuilder(text.length());
        text.chars().forEach(c -> upper.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : (char) c));
        return upper.toString();
    }

    /**
     * What is wrong with words, before or after they are put in order: codes {@code missing}, {@code too-long} and
     * {@code malformed} (hidden characters, or a start that a spreadsheet takes for a formula).
     *
     * @param longest how many characters (code points) there may be
     */
    public static List<Mistake> mistakes(String field, String text, int longest) {
        var words = words(text);
        var mistakes = new ArrayList<Mistake>();
        if (words.isEmpty()) {
            mistakes.add(missing(field));
        }
        if (words.codePointCount(0, words.length()) > longest) {
            mistakes.add(new Mistake(field, "too-long", "this may have " + longest + " characters at most"));
        }
        if (text.codePoints().anyMatch(PlainText::isHidden)) {
            mistakes.add(new Mistake(field, "malformed", "this holds control or invisible characters"));
        } else if (startsFormula(words)) {
            mistakes.add(new Mistake(field, "malformed", "this may not start with = + - or @"));
        }
        return mistakes;
    }

    /** Words as stored, or what is wrong with them, as {@link #mistakes} says. */
    public static Checked<String> of(String field, @Nullable String text, int longest) {
        List<Mistake> mistakes = text == null ? List.of(missing(field)) : mistakes(field, text, longest);
        return text == null || !mistakes.isEmpty() ? new Checked.Invalid<>(mistakes) : Checked.valid(words(text));
    }

    /** The mistake of having nothing where something is needed. */
    public static Mistake missing(String field) {
        return new Mistake(field, "missing", "this is required");
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * Control, bidirectional, zero-width and other invisible characters, halves of a pair, and U+FFFD, the trace of a
     * wrong decoding. Code points that this Java does not know yet pass: they may be a rare character of a name.
     */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> codePoint == 0xfffd || BLANK_LETTERS.indexOf(codePoint) >= 0;
        };
    }
}
