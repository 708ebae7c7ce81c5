package certpost.domain.certificate;

import certpost.domain.Checked;
import certpost.domain.text.PlainText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number printed on a certificate (管理号).
 *
 * @param value 5 to 40 ASCII letters and digits, their case as printed; no source gives the real shape, the bounds are
 *        this project's own
 */
public record CertificateNumber(String value) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{" + SHORTEST + "," + LONGEST + "}");

    public CertificateNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a certificate number");
        }
    }

    /**
     * A number as a roster has it, or what is wrong with it: codes {@code missing}, {@code too-long},
     * {@code malformed}. Full-width characters and spaces at the ends are accepted.
     */
    public static Checked<CertificateNumber> of(String field, @Nullable String text) {
        var code = text == null ? "" : PlainText.halfWidth(text);
        if (code.isEmpty()) {
            return Checked.invalid(field, "missing", "this is required");
        }
        if (code.length() > LONGEST) {
            return Checked.invalid(field, "too-long", "a certificate number has 40 letters and digits at most");
        }
        if (!SHAPE.matcher(code).matches()) {
            return Checked.invalid(field, "malformed", "a certificate number has 5 to 40 letters and digits");
        }
        return Checked.valid(new CertificateNumber(code));
    }

    @Override
    public String toString() {
        return value;
    }
}
