package certpost.domain.parcel;

import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.FactKind;

/** Where a parcel is by the carrier's word, in the order in which a parcel gets there. */
public enum ParcelStatus {
    IN_TRANSIT(FactKind.IN_TRANSIT, CertificateState.IN_TRANSIT),
    OUT_FOR_DELIVERY(FactKind.OUT_FOR_DELIVERY, CertificateState.OUT_FOR_DELIVERY),
    DELIVERY_FAILED(FactKind.DELIVERY_FAILED, CertificateState.DELIVERY_FAILED),
    RETURNING(FactKind.RETURNING, CertificateState.RETURNING),
    RETURNED(FactKind.RETURNED, CertificateState.AT_PRINTING_HOUSE),
    DELIVERED(FactKind.DELIVERED, CertificateState.DELIVERED);

    private final FactKind fact;
    private final CertificateState state;

    ParcelStatus(FactKind fact, CertificateState state) {
        this.fact = fact;
        this.state = state;
    }

    /** The fact that a certificate's timeline then has. */
    FactKind fact() {
        return fact;
    }

    /** The state that a certificate is in then. */
    CertificateState state() {
        return state;
    }

    /** Whether nothing that the carrier reports later changes it. */
    boolean isTerminal() {
        return this == RETURNED || this == DELIVERED;
    }

    /** What the same event means once the parcel has turned round: whoever gets it then is the sender. */
    ParcelStatus onTheWayBack() {
        return isTerminal() ? RETURNED : RETURNING;
    }
}
