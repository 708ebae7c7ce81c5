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
        return states(withoutNotes(certificate)).contains(certificate.state());
    }

    /** Whether the last that a holder did was to withdraw. */
    static boolean endsWithdrawn(Certificate certificate) {
        List<Fact> timeline = withoutNotes(certificate);
        return !timeline.isEmpty() && timeline.getLast().kind() == FactKind.WITHDRAWN;
    }

    /** That the holder stood at the counter says how something was done, not what. */
    private static List<Fact> withoutNotes(Certificate certificate) {
        return certificate.timeline().stream().filter(fact -> fact.kind() != FactKind.AT_COUNTER).toList();
    }

    private static Set<CertificateState> states(List<Fact> timeline) {
        if (timeline.isEmpty()) {
            return Set.of(CertificateState.NOT_APPLIED);
        }
        return switch (timeline.getLast().kind()) {
            case APPLIED, MOBILE_CHANGED -> Set.of(CertificateState.APPLIED);
            case APPROVED -> Set.of(CertificateState.APPROVED);
            case REFUSED -> Set.of(CertificateState.REJECTED);
            case AT_COUNTER -> throw new IllegalStateException("left out above");
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
            // A collection in person is no fact of the timeline.
            case AT_AGENCY -> Set.of(CertificateState.AT_AGENCY, CertificateState.COLLECTED);
        };
    }
}
