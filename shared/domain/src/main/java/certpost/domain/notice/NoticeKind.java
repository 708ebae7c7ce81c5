package certpost.domain.notice;

import certpost.domain.certificate.FactKind;
import java.time.Duration;
import java.util.Optional;

/** What a notice tells, and for how long telling it is of use. */
public enum NoticeKind {
    /** Acknowledges an application to the number that was typed; the holder can still mend a wrong one. */
    APPLIED(Duration.ofDays(2)),
    /** An application came to nothing at closing; the holder has to ask the agency. */
    REJECTED(Duration.ofDays(14)),
    /** The parcel is on its way; later the carrier's own messages say more. */
    SENT(Duration.ofDays(7));

    private final Duration useful;

    NoticeKind(Duration useful) {
        this.useful = useful;
    }

    /** How long after the fact it is of use. */
    public Duration useful() {
        return useful;
    }

    /** The notice that a fact needs; empty where it needs none. */
    public static Optional<NoticeKind> of(FactKind fact) {
        return switch (fact) {
            case APPLIED, MOBILE_CHANGED -> Optional.of(APPLIED);
            case REJECTED -> Optional.of(REJECTED);
            case SENT -> Optional.of(SENT);
            case WITHDRAWN, BATCHED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED, RETURNING, RETURNED, DELIVERED,
                    SIGNED_BY_PROXY ->
                Optional.empty();
        };
    }
}
