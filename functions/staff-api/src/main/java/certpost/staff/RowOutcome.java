package certpost.staff;

import certpost.aws.csv.RowMistake;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a good row of a roster. */
enum RowOutcome {
    /** The certificate is new. */
    ACCEPTED(null, ""),
    /** The roster says something else of it than before. */
    CHANGED(null, ""),
    /** The roster says the same as before. */
    UNCHANGED(null, ""),
    /** The certificate is in a batch, and the roster says something else of it. */
    LOCKED("locked", "the certificate is in a batch already; what the roster says of it is final"),
    /** The certificate of that number is another holder's. */
    OTHER_HOLDER("conflict", "certificateNumber: another holder has the certificate of this number"),
    /** The certificate is of a holder whom another agency serves. */
    OTHER_AGENCY("other-agency", "certificateNumber: the holder of this certificate is another agency's"),
    /** Others kept changing the certificate. */
    BUSY("conflict", "the certificate is being changed by other requests; send the row again"),
    /** The time of the request was over before. */
    NOT_REACHED("not-reached", "there was no time left for this row; send the file again to go on from here");

    private final @Nullable String code;
    private final String message;

    RowOutcome(@Nullable String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** What to say of the row in that line; empty where it was not rejected. */
    Optional<RowMistake> mistake(int line) {
        return Optional.ofNullable(code).map(wrong -> new RowMistake(line, wrong, message));
    }
}
