package certpost.domain.certificate;

import java.time.Instant;

/** What came of a holder's submission. */
public sealed interface Submission {
    /** It is accepted, if this can be stored. */
    record Accepted(Certificate changed) implements Submission {}

    /** The check status forbids it. */
    record NotEligible(CheckStatus status) implements Submission {}

    /** It is approved or in a batch already, or was handed over. */
    record Locked() implements Submission {}

    /** The paper is with the agency, which alone can mail it. */
    record AgencyOnly() implements Submission {}

    /** The holder saw another version of the application. */
    record Stale() implements Submission {}

    /** The holder has changed it too often; possible again from then on. */
    record TooMany(Instant again) implements Submission {}
}
