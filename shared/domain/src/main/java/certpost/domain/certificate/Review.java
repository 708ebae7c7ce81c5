package certpost.domain.certificate;

import certpost.domain.window.Channel;
import java.time.Instant;

/**
 * What an agency decides on applications for its own mailing (R14): approved ones are edited no more, rejected ones may be
 * submitted again, and then have a new place in the order.
 *
 * @param by who decides, as the token's {@code sub} names them
 * @param ifMatch what the clerk's If-Match allows: a decision on what was seen, not on what was amended meanwhile
 */
public record Review(Instant at, String by, IfMatch ifMatch, String writeId) {

    /** What came of a decision. */
    public sealed interface Outcome {
        /** It is decided, if this can be stored. */
        record Decided(Certificate changed) implements Outcome {}

        /** It was decided so before. */
        record AsBefore() implements Outcome {}

        /** Nothing waits for a decision: there is no application, it goes by direct mail, or is in a batch. */
        record NotWaiting() implements Outcome {}

        /** The check status forbids it. */
        record NotEligible(CheckStatus status) implements Outcome {}

        /** The clerk saw another version of the application. */
        record Stale() implements Outcome {}
    }

    /** Approves an application. */
    public Outcome approve(Certificate certificate) {
        if (certificate.state() == CertificateState.APPROVED) {
            return new Outcome.AsBefore();
        }
        if (certificate.state() != CertificateState.APPLIED || !isForAgency(certificate)) {
            return new Outcome.NotWaiting();
        }
        CheckStatus status = certificate.roster().checkStatus();
        if (status != CheckStatus.CLEARED) {
            return new Outcome.NotEligible(status);
        }
        return decided(certificate, CertificateState.APPROVED, FactKind.APPROVED, "");
    }

    /**
     * Rejects an application, also one that was approved and is in no batch yet.
     *
     * @param reason what the holder has to mend
     */
    public Outcome reject(Certificate certificate, String reason) {
        if (certificate.state() == CertificateState.REJECTED && isLast(FactKind.REFUSED, certificate)) {
            return new Outcome.AsBefore();
        }
        boolean canBe = certificate.state() == CertificateState.APPLIED
                || certificate.state() == CertificateState.APPROVED;
        if (!canBe || !isForAgency(certificate)) {
            return new Outcome.NotWaiting();
        }
        return decided(certificate, CertificateState.REJECTED, FactKind.REFUSED, reason);
    }

    private Outcome decided(Certificate certificate, CertificateState state, FactKind kind, String detail) {
        return ifMatch.allows(certificate.revision())
                ? new Outcome.Decided(certificate.with(state, Fact.of(kind, at, writeId, detail).doneBy(by)))
                : new Outcome.Stale();
    }

    private static boolean isLast(FactKind kind, Certificate certificate) {
        return !certificate.timeline().isEmpty() && certificate.timeline().getLast().kind() == kind;
    }

    private static boolean isForAgency(Certificate certificate) {
        Application application = certificate.application();
        return application != null && application.channel() == Channel.AGENCY;
    }
}
