package certpost.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody wanted a notice to be sent again.
 *
 * @param at when
 * @param by who, as the token's subject
 * @param reason why, in their words
 * @param handedOver whether the provider had the notice before, or may have had it
 */
public record Resend(Instant at, String by, String reason, boolean handedOver) {
    /** The most of one notice in 24 hours; this project's own. */
    public static final int A_DAY = 3;
    /** The most of one notice; this project's own, as the item must not grow without end. */
    public static final int IN_ALL = 20;

    private static final Duration DAY = Duration.ofDays(1);

    /** From when on a notice that was sent again so often may be sent again; empty where it may now. */
    static Optional<Instant> possibleFrom(List<Resend> resends, Instant now) {
        return resends.size() < A_DAY
                ? Optional.empty()
                : Optional.of(resends.get(resends.size() - A_DAY).at().plus(DAY)).filter(from -> from.isAfter(now));
    }
}
