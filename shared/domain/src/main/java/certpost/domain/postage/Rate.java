package certpost.domain.postage;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One line of a tariff.
 *
 * @param provinces full names of mainland provinces; none means every other mainland province
 * @param amount yuan a piece, zero or more, with at most two decimals
 * @param upToGrams the heaviest piece that it is for; null for pieces of any weight
 */
public record Rate(Set<String> provinces, BigDecimal amount, @Nullable Integer upToGrams) {
    /** The heaviest piece that a line may name, in grams. */
    public static final int HEAVIEST = 100_000;

    public Rate {
        if (upToGrams != null && (upToGrams < 1 || upToGrams > HEAVIEST)) {
            throw new IllegalArgumentException("a weight step ends at 1 to " + HEAVIEST + " grams");
        }
        if (!isAmount(amount)) {
            throw new IllegalArgumentException("an amount is zero or more, with at most two decimals");
        }
        if (provinces.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a province has a name");
        }
        provinces = Collections.unmodifiableSortedSet(new TreeSet<>(provinces));
    }

    /**
     * A line as staff enter it, or all that is wrong with it: codes {@code missing}, {@code malformed}.
     *
     * @param provinces see {@link Rate}; whether they exist is for the tariff to say
     * @param upToGrams see {@link Rate}; within its bounds
     */
    public static Checked<Rate> of(String field, Collection<String> provinces, @Nullable BigDecimal amount,
            @Nullable Integer upToGrams) {
        var mistakes = new ArrayList<Mistake>();
        if (amount == null) {
            mistakes.add(new Mistake(field, "missing", "a rate needs an amount"));
        } else if (!isAmount(amount)) {
            mistakes.add(
                    new Mistake(field, "malformed", "an amount is 0 to 999999.99 yuan, with two decimals at most"));
        }
        if (provinces.stream().anyMatch(String::isBlank)) {
            mistakes.add(new Mistake(field, "malformed", "a province has a name"));
        }
        return amount == null || !mistakes.isEmpty()
                ? new Checked.Invalid<>(mistakes)
                : Checked.valid(new Rate(Set.copyOf(provinces), amount, upToGrams));
    }

    private static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2
                && amount.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    }

    /** Whether this line is for every province that no other line names. */
    public boolean isForEveryOther() {
        return provinces.isEmpty();
    }

    /** Whether this line is for a piece of that weight; of an unknown weight only where it is for any. */
    boolean isFor(@Nullable Integer grams) {
        return upToGrams == null || (grams != null && grams <= upToGrams);
    }
}
