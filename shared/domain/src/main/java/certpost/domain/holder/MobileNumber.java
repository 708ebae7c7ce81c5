package certpost.domain.holder;

import certpost.domain.Checked;
import certpost.domain.text.PlainText;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that can receive the carrier's delivery code.
 *
 * @param e164 {@code +} and 7 to 15 digits; after {@code +86} always the 11 digits of a mainland mobile
 */
public record MobileNumber(String e164) {

    private static final String MAINLAND = "+86";

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /**
     * Any 1[3-9]x number: new segments are opened faster than phone libraries learn of them, and refusing a real one
     * costs its owner a year.
     */
    private static final Pattern MAINLAND_E164 = Pattern.compile("\\+861[3-9]\\d{9}");

    private static final Pattern MAINLAND_TYPED = Pattern
            .compile("(?:(?:\\+|00)?86[ -]?)?(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})");

    public MobileNumber {
        if (!E164.matcher(e164).matches() || (isMainland(e164) && !MAINLAND_E164.matcher(e164).matches())) {
            throw new IllegalArgumentException("not a mobile number in E.164");
        }
    }

    /**
     * A number as typed, or what is wrong with it: codes {@code missing}, {@code malformed}. Full-width digits and
     * spaces at the ends are accepted.
     *
     * @param mainland whether the parcel goes to the mainland. If so, 11 digits, 1 then 3 to 9, in one piece or as
     *        3-4-4 with single spaces or hyphens; {@code +86}, {@code 86} or {@code 0086} may come first. If not, E.164
     *        in one piece, with its {@code +}; a mainland mobile is as good there, others must be valid and possibly
     *        mobile by libphonenumber
     */
    public static Checked<MobileNumber> of(String field, @Nullable String text, boolean mainland) {
        if (text == null || PlainText.halfWidth(text).isEmpty()) {
            return Checked.invalid(field, "missing", "this is required");
        }
        var typed = PlainText.halfWidth(text);
        var e164 = mainland ? mainland(typed) : inE164(typed);
        if (e164.isPresent()) {
            return Checked.valid(new MobileNumber(e164.get()));
        }
        return Checked.invalid(field, "malformed",
                mainland
                        ? "this must be a mainland mobile number of 11 digits"
                        : "this must be a mobile number with + and its country code, without spaces");
    }

    private static boolean isMainland(String number) {
        return number.startsWith(MAINLAND);
    }

    private static Optional<String> mainland(String typed) {
        var matcher = MAINLAND_TYPED.matcher(typed);
        return matcher.matches()
                ? Optional.of(MAINLAND + matcher.group(1) + matcher.group(2) + matcher.group(3))
                : Optional.empty();
    }

    private static Optional<String> inE164(String typed) {
        return isMainland(typed)
                ? Optional.of(typed).filter(MAINLAND_E164.asMatchPredicate())
                : Optional.of(typed).filter(E164.asMatchPredicate()).flatMap(MobileNumber::foreign);
    }

    private static Optional<String> foreign(String typed) {
        try {
            var library = PhoneNumberUtil.getInstance();
            var number = library.parse(typed, null);
            if (!library.isValidNumber(number)) {
                return Optional.empty();
            }
            return switch (library.getNumberType(number)) {
                case MOBILE, FIXED_LINE_OR_MOBILE -> Optional.of(library.format(number, PhoneNumberFormat.E164));
                default -> Optional.empty();
            };
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** The number as dialled at home: 11 digits in the mainland, E.164 for all others. */
    public String national() {
        return isMainland(e164) ? e164.substring(MAINLAND.length()) : e164;
    }

    /** Enough to recognise one's own: {@code 138****8000}; abroad the first four and the last two characters. */
    public String masked() {
        return isMainland(e164)
                ? national().substring(0, 3) + "****" + national().substring(7)
                : e164.substring(0, 4) + "****" + e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
