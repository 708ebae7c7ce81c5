package certpost.domain.books;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import java.util.List;
import java.util.Set;

/** Which states a timeline leads to: its last fact says so. */
final class Story {
    private Story() {}

    static boolean leadsToItsState(Certificate certificate) {
        return states(certificate.timeline()).contains(certificate.state());
    }

    /** Whether the last that a holder did was to withdraw. */
    static boolean endsWithdrawn(Certificate certificate) {
        List<Fact> timeline = certificate.timeline();
        return !timeline.isEmpty() && timeline.getLast().kind() == FactKind.WITHDRAWN;
    }

    private static Set<CertificateState> states(List<Fact> timeline) {
        if (timeline.isEmpty()) {
            return Set.of(CertificateState.NOT_APPLIED);
        }
        return switch (timeline.getLast().kind()) {
            // An approval, and a collection in person, are no facts of the timeline.
            case APPLIED, MOBILE_CHANGED -> Set.of(CertificateState.APPLIED, CertificateState.APPROVED);
            case WITHDRAWN -> Set.of(CertificateState.NOT_APPLIED);
            case REJECTED -> Set.of(CertificateState.REJECTED);
            case BATCHED -> Set.of(CertificateState.BATCHED);
            case SENT -> Set.of(CertificateState.SENT);
            case IN_TRANSIT -> Set.of(CertificateState.IN_TRANSIT);
            case OUT_FOR_DELIVERY -> Set.of(CertificateState.OUT_FOR_DELIVERY);
            case DELIVERY_FAILED -> Set.of(CertificateState.DELIVERY_FAILED);
            case RETURNING -> Set.of(CertificateState.RETURNING);
            case RETURNED -> Set.of(CertificateState.AT_PRINTING_HOUSE);
            case DELIVERED, SIGNED_BY_PROXY -> Set.of(CertificateState.DELIVERED);
            case AT_AGENCY -> Set.of(CertificateState.AT_AGENCY, CertificateState.COLLECTED);
        };
    }
}
