package certpost.reconciling;

import certpost.domain.books.Difference;
import certpost.domain.books.Ledger;
import certpost.domain.books.Sums;
import java.util.List;

/**
 * Looks for differences in one ledger.
 *
 * @param <T> what is in a line of it
 */
interface Examiner<T> {

    /** A difference at a first look, and the place at which to look again. */
    record Suspect(String place, Difference difference) {}

    /** What a first look at some lines has found. */
    record Examined(Sums sums, List<Suspect> suspects) {}

    /** What it looks through. */
    Ledger<T> ledger();

    /** How many lines at a time. */
    int linesAtATime();

    /** A first look, at many lines with few questions; what it suspects may have changed while it looked. */
    Examined examine(List<T> lines);

    /** A look at one place, at which everything is read anew and of one moment. */
    List<Difference> lookAgain(String place);

    /** Puts right what may be put right by itself; true where it did, or another did before. Repeating it is harmless. */
    default boolean heal(String place, Difference difference) {
        return false;
    }
}
