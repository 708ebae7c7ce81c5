package certpost.domain.audit;

/** What people of the house do. Names are kept for ever, so none is given to something else later. */
public enum ActKind {
    /** A new window is announced. */
    WINDOW_ANNOUNCED,
    /** A window is announced anew, or its collection notice is. */
    WINDOW_CHANGED,
    /** A window's end is moved, either way. */
    WINDOW_EXTENDED,
    /** A part of a roster has come in, before any of its rows is stored. */
    ROSTER_UPLOADED,
    /** What came of that part. */
    ROSTER_IMPORTED,
    /** A batch is to be cut from the head of a queue. */
    BATCH_WISHED,
    APPROVED,
    REJECTED,
    /** Applied for, or amended, for a holder who stands at the counter. */
    APPLIED_AT_COUNTER,
    COLLECTED,
    /** The holder of what waits at the counter is reminded. */
    REMINDED,
    REISSUE_REQUESTED,
    REISSUED,
    /** Personal data are shown unmasked. */
    DISCLOSED,
    /** A batch's labels are fetched: everybody's address in it. */
    LABELS_SERVED,
    /** What arrived of a batch is confirmed. */
    BATCH_RECEIVED,
    /** A file of waybills has come in, before any of its rows is stored. */
    WAYBILLS_UPLOADED,
    /** What came of that file. */
    WAYBILLS_TAKEN,
    /** A certificate's waybill makes way for another one. */
    WAYBILL_REPLACED,
    /** A file of returns has come in, before any of its rows is stored. */
    RETURNS_UPLOADED,
    /** What came of that file. */
    RETURNS_TAKEN,
    /** A notice is to be sent again. */
    NOTICE_RESENT,
    /** A version of reference data is loaded; so is the announcement of a registration. */
    REFERENCE_DATA_LOADED,
    /** A holder is told all that is kept of him, as he asked. */
    SHOWN_TO_HOLDER,
    /** Something is erased before its time is up, as its holder asked. */
    ERASED_FOR_HOLDER,
    /** Something waits for a second person. */
    PROPOSED,
    /** A second person wants done what takes many writes, and it is begun. */
    PROPOSAL_APPROVED,
    /** It is done, where that is not an entry of its own together with what was done. */
    PROPOSAL_DONE,
    /** It is not to be done, for a reason. */
    PROPOSAL_REJECTED
}
