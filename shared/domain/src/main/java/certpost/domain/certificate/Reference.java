package certpost.domain.certificate;

import certpost.domain.Checked;
import certpost.domain.text.PlainText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an application in letters, on the telephone and on labels.
 *
 * <p>Its characters stand for the numbers 0 to 22, and the sum of character times place (1 to 10) is a multiple of 23.
 * Since 23 is prime and greater than every place, one wrong character always shows, and so does a swap of any two.
 * There are 23^9 references, about 1.8 million million.
 *
 * @param value ten characters of {@link #ALPHABET}, the last a check character
 */
public record Reference(String value) {

    /** How many characters a reference has. */
    public static final int LENGTH = 10;

    /**
     * 23 characters that do not look alike: of 0 O D Q only D is here, of 1 I L none, of 2 Z, 5 S, 6 G, 8 B the digit,
     * of U V only V; and no vowels, so that no reference is a word.
     */
    public static final String ALPHABET = "23456789CDFHJKMNPRTVWXY";

    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public Reference {
        if (!SHAPE.matcher(value).matches() || weightedSum(value) % ALPHABET.length() != 0) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /**
     * The reference that a certificate is given, if nobody has it: the same at every import, so that a second holder of
     * the same certificate cannot be entered unnoticed.
     *
     * @param attempt 0, and one more each time that another certificate has the reference already
     */
    public static Reference of(CertificateId certificate, int attempt) {
        var number = new BigInteger(1, sha256(certificate + "#" + attempt));
        var base = BigInteger.valueOf(ALPHABET.length());
        var first = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            var division = number.divideAndRemainder(base);
            first.append(ALPHABET.charAt(division[1].intValue()));
            number = division[0];
        }
        int sum = weightedSum(first);
        for (int check = 0; check < ALPHABET.length(); check++) {
            if ((sum + LENGTH * check) % ALPHABET.length() == 0) {
                return new Reference(first.append(ALPHABET.charAt(check)).toString());
            }
        }
        throw new IllegalStateException("some check character always fits, 23 being prime");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * A reference as typed, or what is wrong with it: codes {@code missing}, {@code malformed}, {@code check-digit}.
     * Lower case, full-width characters and spaces at the ends are accepted.
     */
    public static Checked<Reference> of(String field, @Nullable String text) {
        var code = text == null ? "" : PlainText.code(text);
        if (code.isEmpty()) {
            return Checked.invalid(field, "missing", "this is required");
        }
        if (!SHAPE.matcher(code).matches()) {
            return Checked.invalid(field, "malformed", "a reference has ten letters and digits");
        }
        if (weightedSum(code) % ALPHABET.length() != 0) {
            return Checked.invalid(field, "check-digit",
                    "one character of this reference is wrong, or two are swapped");
        }
        return Checked.valid(new Reference(code));
    }

    private static int weightedSum(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(characters.charAt(i));
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
