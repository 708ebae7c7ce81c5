package certpost.domain.holder;

import certpost.domain.RandomCases;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Resident numbers of nobody, with right check characters. */
public final class ResidentNumbers {

    private static final LocalDate FIRST = LocalDate.parse("1900-01-01");
    private static final LocalDate AFTER_LAST = LocalDate.parse("2026-01-01");

    private ResidentNumbers() {}

    /** A number whose area starts with this prefix of one to six digits. */
    public static String any(RandomGenerator random, String area) {
        var born = LocalDate.ofEpochDay(random.nextLong(FIRST.toEpochDay(), AFTER_LAST.toEpochDay()));
        return completed(area + RandomCases.from(random, "0123456789", 6 - area.length())
                + born.format(DateTimeFormatter.BASIC_ISO_DATE) + RandomCases.from(random, "0123456789", 3));
    }

    /** 17 digits with their check character, by the recursive method of ISO 7064 (the rule itself weighs places). */
    public static String completed(String digits) {
        int product = 0;
        for (int i = 0; i < digits.length(); i++) {
            product = (product + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - product) % 11;
        return digits + (check == 10 ? "X" : check);
    }
}
