package certpost.domain.parcel;

import certpost.domain.Checked;
import certpost.domain.text.PlainText;
import java.util.regex.Pattern;

/**
 * What the holder shows to get the parcel: the carrier's own, a secret between the two.
 *
 * @param value up to eight letters and digits
 */
public record DeliveryCode(String value) {
    /** The longest that fits into an SMS, in characters; this project's own limit. */
    public static final int LONGEST = 8;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1," + LONGEST + "}");

    public DeliveryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a delivery code");
        }
    }

    /** A code as the carrier writes it, or what is wrong with it: code {@code malformed}. */
    public static Checked<DeliveryCode> of(String field, String text) {
        String code = PlainText.code(text);
        return FORM.matcher(code).matches()
                ? Checked.valid(new DeliveryCode(code))
                : Checked.invalid(field, "malformed", "must be at most " + LONGEST + " letters and digits");
    }

    @Override
    public String toString() {
        return "****";
    }
}
