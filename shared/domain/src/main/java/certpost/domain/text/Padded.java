package certpost.domain.text;

/**
 * Numbers with leading zeros, so that their texts sort as they do. Where a holder waits, plain code makes them:
 * {@code String.format} reads tables of languages at its first call.
 */
public final class Padded {
    private Padded() {}

    /**
     * The number's text.
     *
     * @param number not negative
     * @param digits how many there are at least
     */
    public static String of(long number, int digits) {
        if (number < 0) {
            throw new IllegalArgumentException("a negative number does not sort as its text does");
        }
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
