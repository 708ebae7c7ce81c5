package certpost.domain.certificate;

import java.time.Instant;

/** What came of a holder's withdrawal. */
public sealed interface Withdrawal {
    /** It is withdrawn, if this can be stored. */
    record Accepted(Certificate changed) implements Withdrawal {}

    /** There is no application. */
    record Nothing() implements Withdrawal {}

    /** It is approved or in a batch already. */
    record Locked() implements Withdrawal {}

    /** The holder saw another version of the application. */
    record Stale() implements Withdrawal {}

    /** The holder has changed it too often; possible again from then on. */
    record TooMany(Instant again) implements Withdrawal {}
}
