package certpost.domain.holder;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document by which a holder is known; its number is never stored and never printed.
 *
 * @param type which document
 * @param number its canonical number: ASCII, upper case, without spaces at the ends; of a permit for Hong Kong and
 *        Macau residents only the first 9 characters, which alone name the person
 */
public record IdentityDocument(DocumentType type, String number) {

    private static final Pattern PRINTED_HK_MACAU = Pattern.compile("[HM]\\d{8}\\d{1,2}");
    private static final int HK_MACAU_LENGTH = 9;

    /** GB 11643-1999, which is ISO 7064 MOD 11-2. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    public IdentityDocument {
        if (!number.equals(canonical(type, number)) || mistakeIn(type, number).isPresent()) {
            throw new IllegalArgumentException("not a canonical number of a " + type);
        }
    }

    /**
     * A document as a token or a roster names it, or all that is wrong with it: field {@code documentType}, codes
     * {@code missing}, {@code unknown}; field {@code documentNumber}, codes {@code missing}, {@code malformed},
     * {@code check-digit}, {@code birth-date}.
     *
     * @param type the code or the Chinese name of a {@link DocumentType}
     * @param number as printed; full-width characters, lower case and spaces at the ends are accepted
     */
    public static Checked<IdentityDocument> of(@Nullable String type, @Nullable String number) {
        var mistakes = new ArrayList<Mistake>();
        var named = type == null ? Optional.<DocumentType>empty() : DocumentType.named(PlainText.words(type));
        if (type == null || type.isBlank()) {
            mistakes.add(PlainText.missing("documentType"));
        } else if (named.isEmpty()) {
            mistakes.add(new Mistake("documentType", "unknown", "this type of document is not known"));
        }
        if (number == null || number.isBlank()) {
            mistakes.add(PlainText.missing("documentNumber"));
            return new Checked.Invalid<>(mistakes);
        }
        if (named.isEmpty()) {
            return new Checked.Invalid<>(mistakes);
        }
        var canonical = canonical(named.get(), number);
        return mistakeIn(named.get(), canonical)
                .<Checked<IdentityDocument>>map(mistake -> new Checked.Invalid<>(List.of(mistake)))
                .orElseGet(() -> Checked.valid(new IdentityDocument(named.get(), canonical)));
    }

    private static String canonical(DocumentType type, String number) {
        var code = PlainText.code(number);
        return type == DocumentType.HK_MACAU_PERMIT && PRINTED_HK_MACAU.matcher(code).matches()
                ? code.substring(0, HK_MACAU_LENGTH)
                : code;
    }

    private static Optional<Mistake> mistakeIn(DocumentType type, String number) {
        if (!type.shapes(number)) {
            return Optional.of(
                    new Mistake("documentNumber", "malformed", "this is not the number of a document of that type"));
        }
        if (type.hasCheckCharacter(number) && number.charAt(17) != checkCharacter(number)) {
            return Optional.of(new Mistake("documentNumber", "check-digit",
                    "the last character does not fit the others: one of them is wrong"));
        }
        if (type.hasBirthDate() && !holdsBirthDate(number)) {
            return Optional.of(new Mistake("documentNumber", "birth-date", "this holds no possible date of birth"));
        }
        return Optional.empty();
    }

    /** The check character that the first 17 digits ask for. */
    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** A real date from 1900 to 2099; rules have no clock, so "not in the future" is left to the issuer. */
    private static boolean holdsBirthDate(String number) {
        int year = Integer.parseInt(number, 6, 10, 10);
        try {
            LocalDate.of(year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The last four characters of the canonical number: all of it that may be stored. */
    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** The type only: four characters of a passport number may be nearly all of it. */
    @Override
    public String toString() {
        return "IdentityDocument[" + type + " ****]";
    }
}
