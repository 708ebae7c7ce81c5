package certpost.domain.certificate;

import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which certificates wait at the counter for their holders, and since when (R3, R17). */
public final class Uncollected {
    private Uncollected() {}

    /** Whether a certificate's paper is with the agency: never applied for, rejected, come back, or issued anew. */
    public static boolean isAtCounter(CertificateState state) {
        return switch (state) {
            case NOT_APPLIED, REJECTED, AT_AGENCY, REISSUED -> true;
            case APPLIED, APPROVED, BATCHED, SENT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED, RETURNING,
                    AT_PRINTING_HOUSE, DELIVERED, COLLECTED, REISSUING ->
                false;
        };
    }

    /** Whether it is there, and its holder may have it. */
    public static boolean waits(CertificateState state, CheckStatus status) {
        return isAtCounter(state) && status == CheckStatus.CLEARED;
    }

    /** Since when a certificate waits that came to the counter by itself; empty where it waits with its whole session. */
    public static Optional<Instant> since(Certificate certificate) {
        return switch (certificate.state()) {
            case AT_AGENCY -> last(FactKind.AT_AGENCY, certificate);
            case REISSUED -> last(FactKind.REISSUED, certificate);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> last(FactKind kind, Certificate certificate) {
        return certificate.timeline().reversed().stream().filter(fact -> fact.kind() == kind).findFirst().map(Fact::at);
    }

    /**
     * Since when all others of an exam session wait: when direct mail has closed; where there is none, when the first
     * window opens. Empty where there is no window.
     */
    public static Optional<Instant> since(Collection<Window> ofSession) {
        return ofSession.stream()
                .filter(window -> window.channel() == Channel.DIRECT)
                .findFirst()
                .map(Window::closesAt)
                .or(() -> ofSession.stream().map(Window::opensAt).min(Comparator.naturalOrder()));
    }
}
