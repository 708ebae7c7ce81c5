package certpost.domain.books;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import java.util.List;
import java.util.EnumSet;
import java.util.Set;

/** Which state a timeline leads to: its last fact says so. */
final class Story {
    private static final Set<FactKind> NOTES = EnumSet.of(FactKind.AT_COUNTER, FactKind.REMINDED);

    private Story() {}

    static boolean leadsToItsState(Certificate certificate) {
        return state(withoutNotes(certificate), certificate.round().unapplied()) == certificate.state();
    }

    /** Whether the last that a holder did was to withdraw. */
    static boolean endsWithdrawn(Certificate certificate) {
        List<Fact> timeline = withoutNotes(certificate);
        return !timeline.isEmpty() && timeline.getLast().kind() == FactKind.WITHDRAWN;
    }

    /** That the holder stood at the counter says how something was done, not what; a reminder changes nothing. */
    private static List<Fact> withoutNotes(Certificate certificate) {
        return certificate.timeline().stream().filter(fact -> !NOTES.contains(fact.kind())).toList();
    }

    private static CertificateState state(List<Fact> timeline, CertificateState unapplied) {
        if (timeline.isEmpty()) {
            return CertificateState.NOT_APPLIED;
        }
        return switch (timeline.getLast().kind()) {
            case APPLIED, ADDRESS_CHANGED, MOBILE_CHANGED -> CertificateState.APPLIED;
            case APPROVED -> CertificateState.APPROVED;
            case REFUSED -> CertificateState.REJECTED;
            case AT_COUNTER, REMINDED -> throw new IllegalStateException("left out above");
            case WITHDRAWN -> unapplied;
            case REJECTED -> CertificateState.REJECTED;
            case BATCHED -> CertificateState.BATCHED;
            case SENT -> CertificateState.SENT;
            case IN_TRANSIT -> CertificateState.IN_TRANSIT;
            case OUT_FOR_DELIVERY -> CertificateState.OUT_FOR_DELIVERY;
            case DELIVERY_FAILED -> CertificateState.DELIVERY_FAILED;
            case RETURNING -> CertificateState.RETURNING;
            case RETURNED -> CertificateState.AT_PRINTING_HOUSE;
            case DELIVERED, SIGNED_BY_PROXY -> CertificateState.DELIVERED;
            case AT_AGENCY -> CertificateState.AT_AGENCY;
            case COLLECTED -> CertificateState.COLLECTED;
            case REISSUE_REQUESTED -> CertificateState.REISSUING;
            case REISSUED -> CertificateState.REISSUED;
        };
    }
}
