package certpost.domain.books;

/** How the books can fail to balance. */
public enum DifferenceKind {
    /** A reserved reference's certificate is gone, or has another reference. */
    REFERENCE_WITHOUT_CERTIFICATE,
    /** The state does not follow from the timeline. */
    STATE_NOT_OF_TIMELINE,
    /** In a batch by its state and in none by its place, or the other way round. */
    STATE_NOT_OF_PLACE,
    /** Mailed by its state and without a parcel, or the other way round. */
    STATE_NOT_OF_PARCEL,
    /** An application whose window is done with, and which is in no batch. */
    APPLICATION_NOT_BATCHED,
    /** The list of its batch has another certificate, or none, at its place. */
    PLACE_NOT_LISTED,
    /** A list has a certificate that is missing, or has its place elsewhere. */
    LISTED_NOT_PLACED,
    /** A list whose window is done with has no manifest. */
    LIST_NOT_SEALED,
    /** The manifest counts another number than its list has. */
    MANIFEST_MISCOUNTED,
    /** Its batch is mailed and the certificate is not. */
    NOT_MAILED_WITH_BATCH,
    /** The waybill of its parcel belongs to another certificate, or to none. */
    WAYBILL_NOT_OWNED,
    /** A waybill belongs to a certificate that has another parcel, or none. */
    WAYBILL_WITHOUT_PARCEL,
    /** A fact that a holder has to be told of has no notice. */
    FACT_WITHOUT_NOTICE,
    /** A notice tells of a fact that the timeline does not have. */
    NOTICE_WITHOUT_FACT,
    /** An entry of the audit is missing, changed, or does not follow from the one before. */
    AUDIT_LINK_BROKEN,
    /** A chain of the audit does not reach the end any more that an earlier night has recorded. */
    AUDIT_HEAD_LOST
}
