package certpost.domain.batch;

/** Where a batch is: made, arrived at the printing house, or mailed with a waybill for each certificate. */
public enum BatchState {
    READY,
    RECEIVED,
    SENT
}
