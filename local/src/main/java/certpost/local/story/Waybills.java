package certpost.local.story;

/** Waybill numbers as the carrier hands them out: thirteen digits, or S10 of the Universal Postal Union. */
final class Waybills {
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private Waybills() {}

    static String domestic(int year, int serial) {
        return "10%04d%07d".formatted(year, serial);
    }

    static String s10(int year, int serial) {
        String digits = "%02d%06d".formatted(year % 100, serial);
        return "EB" + digits + checkDigit(digits) + "CN";
    }

    /** The same number with a check digit that does not fit. */
    static String misprinted(String s10) {
        int wrong = (s10.charAt(10) - '0' + 1) % 10;
        return s10.substring(0, 10) + wrong + s10.substring(11);
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
