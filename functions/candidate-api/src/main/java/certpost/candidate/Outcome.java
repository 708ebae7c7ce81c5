package certpost.candidate;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import java.time.Instant;

/** What came of a holder's request to apply, amend or withdraw. */
sealed interface Outcome {
    /** A new application is registered. */
    record Applied(Certificate certificate, Window window) implements Outcome {}

    /** The application is changed and keeps its place. */
    record Amended(Certificate certificate, Window window) implements Outcome {}

    /** There is no application any more. */
    record Withdrawn() implements Outcome {}

    /** The holder has no such certificate; the same where it is somebody else's. */
    record NotFound() implements Outcome {}

    /** The token does not say who the holder is. */
    record NoHolder() implements Outcome {}

    /** The check status forbids it. */
    record NotEligible(CheckStatus status) implements Outcome {}

    /** The channel has no window. */
    record NoWindow(Channel channel) implements Outcome {}

    /** Too early. */
    record NotOpen(Window window) implements Outcome {}

    /** Too late. */
    record Closed(Window window, Instant receivedAt) implements Outcome {}

    /** The paper has come to the agency, which alone mails it. */
    record AgencyOnly() implements Outcome {}

    /** Approved, or in a batch. */
    record Locked() implements Outcome {}

    /** The client has seen another version. */
    record Stale() implements Outcome {}

    /** The holder changed it too often; possible again from then on. */
    record TooMany(Instant receivedAt, Instant again) implements Outcome {}

    /** Other requests kept changing it in between. */
    record Busy() implements Outcome {}
}
