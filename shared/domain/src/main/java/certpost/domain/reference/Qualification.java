package certpost.domain.reference;

import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import certpost.domain.window.ExamSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What an exam confers, as the catalogue knows it (R1).
 *
 * @param levels names of its levels in Chinese, at least one, none twice
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

    private static final int LONGEST_ENGLISH_NAME = 120;
    private static final int LONGEST_SOURCE = 500;

    public Qualification {
        levels = List.copyOf(levels);
        List<Mistake> mistakes = mistakes(code, nameZh, nameEn, levels, source);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
    }

    /** All that is wrong with what a qualification would be made of: as {@link PlainText}, {@code repeated} for levels. */
    public static List<Mistake> mistakes(String code, String nameZh, String nameEn, List<String> levels,
            String source) {
        var mistakes = new ArrayList<Mistake>(ExamSession.code("code", code).mistakes());
        mistakes.addAll(PlainText.mistakes("nameZh", nameZh, LONGEST_NAME));
        if (nameZh.length() > LONGEST_NAME && nameZh.codePointCount(0, nameZh.length()) <= LONGEST_NAME) {
            mistakes.add(new Mistake("nameZh", "too-long", "at most 20 characters, of which rare ones count twice"));
        }
        mistakes.addAll(PlainText.mistakes("nameEn", nameEn, LONGEST_ENGLISH_NAME));
        mistakes.addAll(PlainText.mistakes("source", source, LONGEST_SOURCE));
        mistakes.addAll(mistakesOfLevels(levels));
        return mistakes;
    }

    private static List<Mistake> mistakesOfLevels(List<String> levels) {
        var mistakes = new ArrayList<Mistake>();
        if (levels.isEmpty() || levels.size() > 10) {
            mistakes.add(new Mistake("levels", "out-of-range", "1 to 10 levels"));
        }
        var before = new HashSet<String>();
        for (int i = 0; i < levels.size(); i++) {
            String field = "levels[" + i + "]";
            mistakes.addAll(PlainText.mistakes(field, levels.get(i), LONGEST_NAME));
            if (!before.add(PlainText.words(levels.get(i)))) {
                mistakes.add(new Mistake(field, "repeated", "this level is listed before"));
            }
        }
        return mistakes;
    }
}
