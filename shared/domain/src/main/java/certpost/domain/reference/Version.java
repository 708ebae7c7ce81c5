package certpost.domain.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact.
 *
 * @param number 0 for what is shipped, else from 1 upwards without a gap
 * @param validFrom the first moment at which it may apply
 * @param act who loaded it; null for what is shipped
 */
public record Version<T>(T value, long number, Instant validFrom, @Nullable Act act) {

    /** Since when holds what nobody has dated. */
    public static final Instant ALWAYS = Instant.EPOCH;

    public Version {
        if (number < 0 || (number == 0) != (act == null)) {
            throw new IllegalArgumentException(
                    "what is loaded has a number from 1 and an act, what is shipped neither");
        }
    }

    /** What a release brings along. */
    public static <T> Version<T> shipped(T value, Instant validFrom) {
        return new Version<>(value, 0, validFrom, null);
    }

    /** Whether its day has come. */
    public boolean hasBegunAt(Instant at) {
        return !validFrom.isAfter(at);
    }
}
