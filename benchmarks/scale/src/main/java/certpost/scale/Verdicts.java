package certpost.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether what was measured is as it must be. What these sizes cannot show is said and not judged. */
final class Verdicts {
    static final double MOST_GROWTH = 1.05;
    static final double MOST_MEMORY = 1.2;
    static final double MOST_BARE_UPDATES = 1.5;
    /** Below, the start of processes counts for more than what they do. */
    private static final int LARGE = 10_000;
    private static final int LARGEST = 100_000;

    private final List<Measured> all;

    /** A target, what was measured of it, and whether that is a miss. */
    record Verdict(String target, double measured, double most, boolean judged) {
        boolean isMiss() {
            return judged && !(measured <= most);
        }

        String text() {
            String word = judged ? (isMiss() ? "MISSED" : "kept") : "not judged at these sizes";
            return String.format(Locale.ROOT, "%s: %.2f of at most %.2f, %s", target, measured, most, word);
        }
    }

    Verdicts(List<Measured> all) {
        this.all = List.copyOf(all);
    }

    List<Verdict> all() {
        var verdicts = new ArrayList<Verdict>();
        for (String operation : operations()) {
            if (of(operation).size() > 1 && !operation.equals(BareUpdates.NAME)) {
                verdicts.add(new Verdict("growth of time, " + operation,
                        Growth.exponent(of(operation), Measured::seconds), MOST_GROWTH, true));
                verdicts.add(new Verdict("growth of requests, " + operation,
                        Growth.exponent(of(operation), each -> each.asked().requests()), MOST_GROWTH, true));
                memory(operation).ifPresent(ratio -> verdicts
                        .add(new Verdict("memory from 10,000 to 100,000, " + operation, ratio, MOST_MEMORY, true)));
            }
        }
        bareUpdates().ifPresent(verdicts::add);
        return List.copyOf(verdicts);
    }

    /** The operations, in the order in which they were measured first. */
    List<String> operations() {
        return all.stream().map(Measured::operation).distinct().toList();
    }

    /** What was measured of one, the smallest size first. */
    List<Measured> of(String operation) {
        return all.stream()
                .filter(each -> each.operation().equals(operation))
                .sorted(Comparator.comparingInt(Measured::size))
                .toList();
    }

    private OptionalDouble memory(String operation) {
        Optional<Measured> small = at(operation, LARGE);
        Optional<Measured> large = at(operation, LARGEST);
        return small.isPresent() && large.isPresent()
                ? OptionalDouble.of((double) large.get().peak() / small.get().peak())
                : OptionalDouble.empty();
    }

    /** Closing and exporting the largest window, measured in bare updates of all its certificates. */
    private Optional<Verdict> bareUpdates() {
        int size = all.stream().mapToInt(Measured::size).max().orElse(0);
        Optional<Measured> close = at(Operations.CLOSE, size);
        Optional<Measured> export = at(Operations.EXPORT, size);
        return at(BareUpdates.NAME, size).filter(_ -> close.isPresent() && export.isPresent())
                .map(bare -> new Verdict(
                        String.format(Locale.ROOT, "closing and exporting %,d, in bare updates of as many", size),
                        (close.get().seconds() + export.get().seconds()) / bare.seconds(), MOST_BARE_UPDATES,
                        size >= LARGE));
    }

    private Optional<Measured> at(String operation, int size) {
        return of(operation).stream().filter(each -> each.size() == size).findFirst();
    }
}
