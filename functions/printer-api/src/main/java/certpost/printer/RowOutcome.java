package certpost.printer;

import certpost.aws.csv.RowMistake;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a good row of a file of waybills; what is wrong with such a row is always a conflict. */
enum RowOutcome {
    /** The waybill is the certificate's now. */
    ACCEPTED(null),
    /** The waybill was the certificate's before. */
    UNCHANGED(null),
    /** The waybill is another certificate's. */
    OTHER_OWNER("waybill: belongs to another reference"),
    /** The carrier has begun to carry the parcel under another waybill. */
    ON_ITS_WAY("waybill: the carrier has reported on the parcel's other waybill already"),
    /** Others kept changing the certificate. */
    BUSY("the certificate is being changed by other requests; send the row again");

    private final @Nullable String conflict;

    RowOutcome(@Nullable String conflict) {
        this.conflict = conflict;
    }

    /** What to say of the row in that line; empty where it was taken. */
    Optional<RowMistake> mistake(int line) {
        return Optional.ofNullable(conflict).map(message -> new RowMistake(line, "conflict", message));
    }
}
