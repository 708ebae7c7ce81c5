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
    COLLECTED;

    /** Whether the holder may still apply, amend or withdraw while the window is open. */
    public boolean isEditable() {
        return this == NOT_APPLIED || this == APPLIED || this == REJECTED;
    }

    /** Whether the certificate is in a batch, or has left with one. */
    public boolean isBatched() {
        return !isEditable() && this != APPROVED;
    }
}
