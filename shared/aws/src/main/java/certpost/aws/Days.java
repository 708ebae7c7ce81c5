package certpost.aws;

import java.time.Duration;

/** Reads settings in whole days. */
public final class Days {
    private static final String FORM = "[1-9][0-9]{0,4}";

    private Days() {}

    /** A number of days; anything else is an {@link IllegalArgumentException}. */
    public static Duration of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("is no number of days, from 1 to 99999");
        }
        return Duration.ofDays(Long.parseLong(text));
    }
}
