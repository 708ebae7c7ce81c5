package certpost.printer;

import certpost.aws.csv.RowMistake;

/** What came of one row of an upload of waybills. */
sealed interface RowOutcome {
    /** The certificate has the waybill now. */
    record Accepted() implements RowOutcome {}

    /** It had that waybill before. */
    record Unchanged() implements RowOutcome {}

    /** Nothing was written. */
    record Refused(RowMistake mistake) implements RowOutcome {}
}
