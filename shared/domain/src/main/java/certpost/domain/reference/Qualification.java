package certpost.domain.reference;

import certpost.domain.Mistake;
import certpost.domain.window.ExamSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an exam confers, as the catalogue knows it (R1).
 *
 * @param levels names of its levels in Chinese, at least one
 * @param directMail whether its certificates may go by direct mail
 * @param electronic whether an electronic certificate exists
 * @param source where these claims come from
 * @param validFrom since when they hold
 */
public record Qualification(String code, String nameZh, String nameEn, List<String> levels, boolean directMail,
        Electronic electronic, String source, LocalDate validFrom) {

    /** Whether an electronic certificate exists, as far as a source says so. */
    public enum Electronic {
        YES,
        NO,
        UNKNOWN
    }

    /** The longest Chinese name, in UTF-16 units as SMS count: it must leave room in one of 70. */
    public static final int LONGEST_NAME = 20;

    public Qualification {
        levels = List.copyOf(levels);
        List<Mistake> mistakes = mistakes(code, nameZh, nameEn, levels, source);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
    }

    /** All that is wrong with what a qualification would be made of. */
    public static List<Mistake> mistakes(String code, String nameZh, String nameEn, List<String> levels,
            String source) {
        var mistakes = new ArrayList<Mistake>(ExamSession.code("code", code).mistakes());
        text(mistakes, "nameZh", nameZh, LONGEST_NAME);
        text(mistakes, "nameEn", nameEn, 120);
        text(mistakes, "source", source, 500);
        if (levels.isEmpty() || levels.size() > 10) {
            mistakes.add(new Mistake("levels", "out-of-range", "1 to 10 levels"));
        }
        for (int i = 0; i < levels.size(); i++) {
            text(mistakes, "levels[" + i + "]", levels.get(i), LONGEST_NAME);
        }
        return mistakes;
    }

    private static void text(List<Mistake> mistakes, String field, String text, int most) {
        if (text.isBlank()) {
            mistakes.add(new Mistake(field, "missing", "must not be empty"));
        } else if (text.length() > most) {
            mistakes.add(new Mistake(field, "too-long", "at most " + most + " characters"));
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.add(new Mistake(field, "malformed", "no control characters"));
        }
    }
}
