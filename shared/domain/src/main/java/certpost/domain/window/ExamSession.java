package certpost.domain.window;

import certpost.domain.Checked;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One qualification's exam in one year, as one authority holds it.
 *
 * @param authority code of the agency, e.g. {@code guangdong}
 * @param qualification code of the qualification, e.g. {@code social-worker}
 * @param year the exam's year, 1980 to 2199
 */
public record ExamSession(String authority, String qualification, int year) {
    /** The form of codes of agencies and qualifications. */
    public static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    /** The first year that an exam can be of. */
    public static final int FIRST_YEAR = 1980;
    /** The last year that an exam can be of. */
    public static final int LAST_YEAR = 2199;

    public ExamSession {
        if (!CODE.matcher(authority).matches() || !CODE.matcher(qualification).matches() || !isYear(year)) {
            throw new IllegalArgumentException("not an exam session");
        }
    }

    /** Whether an exam can be of that year. */
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A code as staff send it. */
    public static Checked<String> code(String field, String text) {
        return CODE.matcher(text).matches()
                ? Checked.valid(text)
                : Checked.invalid(field, "malformed", "lower-case letters, digits and hyphens, at most 40");
    }

    /** Reads {@code authority.qualification.year}; empty where the text is no session's. */
    public static Optional<ExamSession> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[2].matches("[0-9]{4}") || !isYear(Integer.parseInt(parts[2]))
                || !CODE.matcher(parts[0]).matches() || !CODE.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ExamSession(parts[0], parts[1], Integer.parseInt(parts[2])));
    }

    /** Written out, since it is asked for first when a function starts, and Java would make it then. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExamSession that && year == that.year && authority.equals(that.authority)
                && qualification.equals(that.qualification);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * authority.hashCode() + qualification.hashCode()) + year;
    }

    @Override
    public String toString() {
        return authority + "." + qualification + "." + year;
    }
}
