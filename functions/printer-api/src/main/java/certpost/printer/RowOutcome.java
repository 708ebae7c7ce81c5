package certpost.printer;

import certpost.aws.csv.RowMistake;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a good row of a file of waybills or returns; what is wrong with such a row is always a conflict. */
enum RowOutcome {
    /** What the row says is stored now. */
    ACCEPTED(null),
    /** What the row says was so before. */
    UNCHANGED(null),
    /** The waybill is another certificate's. */
    OTHER_OWNER("waybill: belongs to another reference"),
    /** The waybill is that of the certificate's own earlier parcel, which came back or whose paper was replaced. */
    OF_EARLIER_PARCEL("waybill: is that of an earlier parcel of this reference"),
    /** The carrier has begun to carry the parcel under another waybill. */
    ON_ITS_WAY("waybill: the carrier has reported on the parcel's other waybill already"),
    /** There is no parcel that could have come back. */
    NOT_MAILED("reference: was not mailed yet"),
    /** The holder has the certificate. */
    HANDED_OVER("reference: was delivered or collected"),
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
