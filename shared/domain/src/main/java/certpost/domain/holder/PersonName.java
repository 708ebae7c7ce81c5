package certpost.domain.holder;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as printed on a label.
 *
 * @param value 1 to 60 characters in NFC, with at least one letter; 60 is this project's own limit for storage, no
 *        source names one
 */
public record PersonName(String value) {

    /** The longest name, in characters (code points). */
    public static final int LONGEST = 60;

    /** Stands where a name was: "erased". */
    public static final PersonName ERASED = new PersonName("已删除");

    public PersonName {
        if (!value.equals(PlainText.words(value)) || !mistakesIn("name", value).isEmpty()) {
            throw new IllegalArgumentException("not a name as it is stored");
        }
    }

    /**
     * A name as typed, or all that is wrong with it: codes {@code missing}, {@code too-long}, {@code malformed}. The
     * middle dot of minorities' names, spaces and Latin letters are as good as Han characters.
     */
    public static Checked<PersonName> of(String field, @Nullable String text) {
        if (text == null) {
            return new Checked.Invalid<>(List.of(PlainText.missing(field)));
        }
        var mistakes = mistakesIn(field, text);
        return mistakes.isEmpty()
                ? Checked.valid(new PersonName(PlainText.words(text)))
                : new Checked.Invalid<>(mistakes);
    }

    private static List<Mistake> mistakesIn(String field, String text) {
        var mistakes = new ArrayList<>(PlainText.mistakes(field, text, LONGEST));
        if (mistakes.isEmpty() && text.codePoints().noneMatch(PersonName::isLetter)) {
            mistakes.add(new Mistake(field, "malformed", "a name has at least one letter or Chinese character"));
        }
        return mistakes;
    }

    /** Rare characters of names may be in the private use area, or newer than this Java. */
    private static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE
                || Character.getType(codePoint) == Character.UNASSIGNED;
    }

    /** The first character and a star, whatever the length, e.g. {@code 王*}. */
    public String masked() {
        return Character.toString(value.codePointAt(0)) + "*";
    }

    @Override
    public String toString() {
        return masked();
    }
}
