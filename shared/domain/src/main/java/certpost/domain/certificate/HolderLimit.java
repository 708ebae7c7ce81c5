package certpost.domain.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How often a holder may change an application in a way that becomes a fact: each fact makes the certificate's item
 * longer, and most of them are told by SMS. The bounds are this project's own; nobody who means well meets them.
 */
public final class HolderLimit {
    /** The most facts of the holder's in 24 hours; the first application is always possible. */
    public static final int A_DAY = 20;
    /** The most facts of the holder's there may be of a certificate. */
    public static final int IN_ALL = 200;

    private static final Set<FactKind> HOLDERS = Set.of(FactKind.APPLIED, FactKind.ADDRESS_CHANGED,
            FactKind.MOBILE_CHANGED, FactKind.WITHDRAWN);
    private static final Duration DAY = Duration.ofDays(1);

    private HolderLimit() {}

    /** Whether a holder does that, or a clerk for him. */
    public static boolean counts(FactKind fact) {
        return HOLDERS.contains(fact);
    }

    /** Whether there may be no further fact of the holder's at all. */
    static boolean isExhausted(List<Fact> timeline) {
        return timeline.stream().filter(fact -> HOLDERS.contains(fact.kind())).count() >= IN_ALL;
    }

    /** From when on another change is possible; empty where it is now. */
    static Optional<Instant> nextChange(List<Fact> timeline, Instant now) {
        if (isExhausted(timeline)) {
            return Optional.of(now.plus(DAY));
        }
        List<Instant> recent = timeline.stream()
                .filter(fact -> HOLDERS.contains(fact.kind()))
                .map(Fact::at)
                .filter(at -> at.isAfter(now.minus(DAY)))
                .sorted()
                .toList();
        return recent.size() < A_DAY ? Optional.empty() : Optional.of(recent.get(recent.size() - A_DAY).plus(DAY));
    }
}
