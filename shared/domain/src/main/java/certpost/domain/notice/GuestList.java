package certpost.domain.notice;

import certpost.domain.holder.MobileNumber;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real numbers that may be texted outside production.
 *
 * @param everybody whether it is every number: only for a stack that reaches nobody
 */
public record GuestList(boolean everybody, Set<MobileNumber> numbers) {
    private static final String EVERYBODY = "*";

    public GuestList {
        numbers = Set.copyOf(numbers);
    }

    /**
     * Reads numbers in E.164 between commas, nothing for nobody, or {@code *} for everybody; what is anything else is an
     * {@link IllegalArgumentException}, which repeats no number.
     */
    public static GuestList parse(String text) {
        if (text.strip().equals(EVERYBODY)) {
            return new GuestList(true, Set.of());
        }
        return new GuestList(false,
                Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .map(MobileNumber::new)
                        .collect(Collectors.toSet()));
    }

    /** Whether a number may be texted. */
    public boolean has(MobileNumber number) {
        return everybody || numbers.contains(number);
    }
}
