package certpost.local.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A waybill number of the series with which paths are tried: {@code 1900} + path + seven digits, or in form S10
 * {@code EX} + path + six digits + check digit + {@code CN}. The series is this stack's own choice.
 */
public record TestWaybill(String value, TestPath path) {
    /** Serial numbers of the S10 form; the other has ten times as many. */
    static final int S10_SERIALS = 1_000_000;

    private static final Pattern SERIES = Pattern.compile("1900(\\d\\d)\\d{7}|EX(\\d\\d)\\d{7}CN");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    /** The number in thirteen digits. */
    public static TestWaybill digits(TestPath path, int serial) {
        return new TestWaybill("1900%02d%07d".formatted(path.number(), serial), path);
    }

    /** The number in form S10 of the Universal Postal Union. */
    public static TestWaybill s10(TestPath path, int serial) {
        String digits = "%02d%06d".formatted(path.number(), serial % S10_SERIALS);
        return new TestWaybill("EX" + digits + checkDigit(digits) + "CN", path);
    }

    /** The test waybill that a text is, if it is one. */
    public static Optional<TestWaybill> of(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        Matcher series = SERIES.matcher(number);
        if (!series.matches()) {
            return Optional.empty();
        }
        boolean s10 = series.group(1) == null;
        int path = Integer.parseInt(series.group(s10 ? 2 : 1));
        return Arrays.stream(TestPath.values())
                .filter(each -> each.number() == path)
                .filter(_ -> !s10 || number.charAt(10) - '0' == checkDigit(number.substring(2, 10)))
                .map(each -> new TestWaybill(number, each))
                .findFirst();
    }

    /** The delivery code that the carrier makes for this parcel: six digits, always the same. */
    public String deliveryCode() {
        CRC32 hash = new CRC32();
        hash.update(value.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return String.valueOf(100_000 + hash.getValue() % 900_000);
    }

    /** By UPU standard S10. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 0 : digit == 11 ? 5 : digit;
    }
}
