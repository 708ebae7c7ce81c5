package certpost.domain.holder;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identity documents with which people register for an exam. */
public enum DocumentType {

    /** 18 characters with birth date and check character (GB 11643); 8 and 9 open the numbers of other cards. */
    RESIDENT_ID("居民身份证", "[1-7]\\d{16}[\\dX]"),

    /** For residents from Hong Kong (81), Macau (82) and Taiwan (83); otherwise like the resident ID. */
    RESIDENCE_PERMIT("港澳台居民居住证", "8[123]\\d{15}[\\dX]"),

    /** For foreigners: 18 characters with the same check character, or the older 3 letters and 12 digits. */
    PERMANENT_RESIDENT("外国人永久居留身份证", "9\\d{16}[\\dX]|[A-Z]{3}\\d{12}"),

    /** H or M and 8 digits; the card prints one or two more, which count its issues and do not name the person. */
    HK_MACAU_PERMIT("港澳居民来往内地通行证", "[HM]\\d{8}"),

    /** 8 digits. */
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "\\d{8}"),

    /** 5 to 17 letters or digits. */
    PASSPORT("护照", "[A-Z\\d]{5,17}");

    private final String chinese;
    private final Pattern shape;

    DocumentType(String chinese, String shape) {
        this.chinese = chinese;
        this.shape = Pattern.compile(shape);
    }

    /** The document's name as rosters have it. */
    public String chinese() {
        return chinese;
    }

    /** The type whose code or Chinese name this is. */
    public static Optional<DocumentType> named(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name) || t.chinese.equals(name)).findFirst();
    }

    /** Whether a canonical number has the shape of this document's. */
    boolean shapes(String number) {
        return shape.matcher(number).matches();
    }

    /** Whether a number of the right shape ends in a check character. */
    boolean hasCheckCharacter(String number) {
        return switch (this) {
            case RESIDENT_ID, RESIDENCE_PERMIT -> true;
            case PERMANENT_RESIDENT -> number.startsWith("9");
            case HK_MACAU_PERMIT, TAIWAN_PERMIT, PASSPORT -> false;
        };
    }

    /** Whether a number of the right shape holds a birth date in its characters 7 to 14. */
    boolean hasBirthDate() {
        return this == RESIDENT_ID || this == RESIDENCE_PERMIT;
    }
}
