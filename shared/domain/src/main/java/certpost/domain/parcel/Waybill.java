package certpost.domain.parcel;

import certpost.domain.Checked;
import certpost.domain.text.PlainText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a parcel.
 *
 * @param value 13 digits, or an S10 number of the Universal Postal Union: two letters, eight digits, their check digit,
 *        two letters of the country; ASCII, upper case
 */
public record Waybill(String value) {

    private static final Pattern DOMESTIC = Pattern.compile("\\d{13}");
    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");
    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    public Waybill {
        if (!hasShape(value) || !hasCheckDigit(value)) {
            throw new IllegalArgumentException("not a waybill number");
        }
    }

    /**
     * A number as the printing house or the carrier writes it, or what is wrong with it: codes {@code missing},
     * {@code malformed}, {@code check-digit}. Full-width characters, lower case and spaces at the ends are accepted.
     */
    public static Checked<Waybill> of(String field, @Nullable String text) {
        var code = text == null ? "" : PlainText.code(text);
        if (code.isEmpty()) {
            return Checked.invalid(field, "missing", "this is required");
        }
        if (!hasShape(code)) {
            return Checked.invalid(field, "malformed", "a waybill has 13 digits, or 2 letters, 9 digits and 2 letters");
        }
        if (!hasCheckDigit(code)) {
            return Checked.invalid(field, "check-digit",
                    "the ninth digit does not fit the others: one of them is wrong");
        }
        return Checked.valid(new Waybill(code));
    }

    private static boolean hasShape(String code) {
        return DOMESTIC.matcher(code).matches() || S10.matcher(code).matches();
    }

    /** By UPU standard S10; thirteen digits carry none. */
    private static boolean hasCheckDigit(String code) {
        return DOMESTIC.matcher(code).matches() || code.charAt(10) - '0' == checkDigit(code.substring(2, 10));
    }

    /** The S10 check digit of eight digits. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < S10_WEIGHTS.length; i++) {
            sum += S10_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int digit = 11 - sum % 11;
        return switch (digit) {
            case 10 -> 0;
            case 11 -> 5;
            default -> digit;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
