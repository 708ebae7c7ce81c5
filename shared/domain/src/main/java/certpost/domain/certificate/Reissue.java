package certpost.domain.certificate;

import certpost.domain.reference.Qualification.Electronic;
import java.time.Instant;

/**
 * The procedure by which a paper is replaced (R17): asked for by the agency, issued by the state, and then collected or
 * mailed like the first, in the queue by its own registration.
 *
 * @param by who of the staff records it, as the token's {@code sub} names them
 */
public record Reissue(Instant at, String by, String writeId) {

    /** What came of a step. */
    public sealed interface Outcome {
        /** It is recorded, if this can be stored. */
        record Done(Certificate changed) implements Outcome {}

        /** It was recorded before. */
        record AsBefore() implements Outcome {}

        /** An electronic certificate exists; paper is not replaced. */
        record ElectronicExists() implements Outcome {}

        /** Nobody knows whether an electronic certificate exists. */
        record ElectronicUnknown() implements Outcome {}

        /** The paper's state does not admit this step, or not for that cause. */
        record NotNow(CertificateState state) implements Outcome {}

        /** The check status forbids it. */
        record NotEligible(CheckStatus status) implements Outcome {}
    }

    /** Asks the state for a new paper. */
    public Outcome request(Certificate certificate, ReissueCause cause, Electronic electronic) {
        if (certificate.state() == CertificateState.REISSUING
                && certificate.timeline().getLast().detail().equals(cause.name())) {
            return new Outcome.AsBefore();
        }
        if (!admits(certificate.state(), cause)) {
            return new Outcome.NotNow(certificate.state());
        }
        CheckStatus status = certificate.roster().checkStatus();
        if (status != CheckStatus.CLEARED) {
            return new Outcome.NotEligible(status);
        }
        return switch (electronic) {
            case YES -> new Outcome.ElectronicExists();
            case UNKNOWN -> new Outcome.ElectronicUnknown();
            case NO -> new Outcome.Done(certificate.with(CertificateState.REISSUING,
                    Fact.of(FactKind.REISSUE_REQUESTED, at, writeId, cause.name()).doneBy(by)));
        };
    }

    /** Records that the state has issued the new paper. */
    public Outcome issue(Certificate certificate) {
        return switch (certificate.state()) {
            case REISSUING ->
                new Outcome.Done(certificate.reissued(Fact.of(FactKind.REISSUED, at, writeId, "").doneBy(by)));
            case REISSUED -> new Outcome.AsBefore();
            default -> new Outcome.NotNow(certificate.state());
        };
    }

    /** What nobody has collected is with the agency; what is lost or damaged may be there, or with the holder. */
    private static boolean admits(CertificateState state, ReissueCause cause) {
        return Uncollected.isAtCounter(state) || (isHandedOver(state) && cause != ReissueCause.NOT_COLLECTED);
    }

    /** Whether the paper is with its holder. */
    public static boolean isHandedOver(CertificateState state) {
        return state == CertificateState.DELIVERED || state == CertificateState.COLLECTED;
    }
}
