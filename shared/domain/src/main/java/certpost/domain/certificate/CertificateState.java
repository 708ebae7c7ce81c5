package certpost.domain.certificate;

/** Where a certificate is on its way to the holder. */
public enum CertificateState {
    NOT_APPLIED,
    APPLIED,
    APPROVED,
    REJECTED,
    BATCHED,
    SENT,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERY_FAILED,
    RETURNING,
    AT_PRINTING_HOUSE,
    AT_AGENCY,
    DELIVERED,
    COLLECTED,
    /** A new paper is asked of the state (R17). */
    REISSUING,
    /** The state has issued a new paper, which waits with the agency. */
    REISSUED;

    /** Whether the holder may still apply, amend or withdraw while the window is open. */
    public boolean isEditable() {
        return this == NOT_APPLIED || this == APPLIED || this == REJECTED || this == REISSUED;
    }

    /** Whether the holder may apply, or apply anew. */
    public boolean takesApplications() {
        return isEditable() || this == AT_AGENCY;
    }

    /** Whether the certificate is in a batch, or has left with one by mail. */
    public boolean isBatched() {
        return isFixed() && !isOfEitherWay();
    }

    /** Whether what the roster says of the certificate cannot change any more. */
    public boolean isFixed() {
        return !takesApplications() && this != APPROVED;
    }

    /** Whether certificates get there that were mailed before as well as ones that never were. */
    public boolean isOfEitherWay() {
        return this == AT_AGENCY || this == COLLECTED || this == REISSUING;
    }

    /** Whether it waits to be mailed, or will after a review; none ever does again under the same registration. */
    public boolean waits() {
        return this == APPLIED || this == APPROVED;
    }

    /** Whether its way to the holder has ended: nothing is left for anybody to do, unless a new paper is asked for. */
    public boolean isEnd() {
        return this == DELIVERED || this == COLLECTED;
    }

    /** Whether there is an application, as far as the state alone can tell. */
    boolean fits(boolean appliedFor) {
        return isOfEitherWay() || appliedFor != (this == NOT_APPLIED || this == REISSUED);
    }
}
