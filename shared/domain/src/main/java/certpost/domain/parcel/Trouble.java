package certpost.domain.parcel;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is wrong with a parcel on its way, so that its holder should call for help (R13). */
public enum Trouble {
    NOT_REPORTED(
            "The carrier has reported nothing for 72 hours since the parcel was handed over; please call the help lines."),
    NOT_HEARD_OF(
            "The carrier has reported nothing for 48 hours since the parcel was out for delivery; please call the help lines."),
    NOT_DELIVERED("The carrier could not deliver the parcel; the help lines know more.");

    private static final Duration AFTER_HAND_OVER = Duration.ofDays(3);
    private static final Duration AFTER_OUT_FOR_DELIVERY = Duration.ofDays(2);

    private final String hint;

    Trouble(String hint) {
        this.hint = hint;
    }

    /** What to tell the holder. */
    public String hint() {
        return hint;
    }

    /** What is wrong now; empty where nothing is. */
    public static Optional<Trouble> of(Certificate certificate, Instant now) {
        return switch (certificate.state()) {
            case SENT -> ifSilent(certificate, FactKind.SENT, AFTER_HAND_OVER, now).map(_ -> NOT_REPORTED);
            case OUT_FOR_DELIVERY ->
                ifSilent(certificate, FactKind.OUT_FOR_DELIVERY, AFTER_OUT_FOR_DELIVERY, now).map(_ -> NOT_HEARD_OF);
            case DELIVERY_FAILED, RETURNING, AT_PRINTING_HOUSE -> Optional.of(NOT_DELIVERED);
            case NOT_APPLIED, APPLIED, APPROVED, REJECTED, BATCHED, IN_TRANSIT, AT_AGENCY, DELIVERED, COLLECTED,
                    REISSUING, REISSUED ->
                Optional.empty();
        };
    }

    /** The last fact of that kind, if nothing came for so long after it. */
    private static Optional<Fact> ifSilent(Certificate certificate, FactKind kind, Duration patience, Instant now) {
        return certificate.timeline()
                .stream()
                .filter(fact -> fact.kind() == kind)
                .reduce((_, later) -> later)
                .filter(last -> !now.isBefore(last.at().plus(patience)));
    }
}
