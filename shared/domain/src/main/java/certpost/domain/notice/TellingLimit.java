package certpost.domain.notice;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many facts of one certificate are told in a day, whoever makes them: a holder who changes numbers, a clerk, waybills
 * that replace each other, a carrier's key in wrong hands. Counted in the certificate's own timeline, so it costs
 * nothing. The bound is this project's own; it lies above what holders may do, and no parcel's day comes near it.
 */
public final class TellingLimit {
    /** Facts in 24 hours. */
    public static final int A_DAY = 30;

    private static final Duration DAY = Duration.ofDays(1);

    private TellingLimit() {}

    /** Whether there were that many to be told in the 24 hours before a fact. */
    public static boolean isReached(Certificate certificate, String factId) {
        List<Fact> before = certificate.timeline().stream().takeWhile(fact -> !fact.id().equals(factId)).toList();
        if (before.size() < A_DAY || before.size() == certificate.timeline().size()) {
            return false;
        }
        Instant dayBefore = certificate.timeline().get(before.size()).at().minus(DAY);
        return before.stream()
                .filter(fact -> NoticeKind.of(fact.kind()).isPresent() && fact.at().isAfter(dayBefore))
                .count() >= A_DAY;
    }
}
