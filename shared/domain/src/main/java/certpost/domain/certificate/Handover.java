package certpost.domain.certificate;

import certpost.domain.holder.DocumentType;

import java.time.Instant;
import java.util.Optional;

/**
 * Hands a certificate over at the agency's counter (R17): recorded are who collected, on which document, and by whose hand.
 * No name and no number of a document: a proxy's are somebody else's personal data, and stay on the paper that is signed.
 *
 * @param by who of the staff hands it over, as the token's {@code sub} names them
 */
public record Handover(DocumentType document, Collector collector, Instant at, String by, String writeId) {

    /** What came of it. */
    public sealed interface Outcome {
        /** It is handed over, if this can be stored. */
        record Done(Certificate changed) implements Outcome {}

        /** It was recorded so before. */
        record AsBefore() implements Outcome {}

        /** The agency gives certificates to their holders only. */
        record HolderOnly() implements Outcome {}

        /** It is not at the counter. */
        record NotHere(CertificateState state) implements Outcome {}

        /** The check status forbids it. */
        record NotEligible(CheckStatus status) implements Outcome {}
    }

    /**
     * Hands over a certificate.
     *
     * @param byProxy whether the agency gives certificates to proxies
     */
    public Outcome of(Certificate certificate, boolean byProxy) {
        if (certificate.state() == CertificateState.COLLECTED && last(certificate).detail().equals(detail())) {
            return new Outcome.AsBefore();
        }
        if (!Uncollected.isAtCounter(certificate.state())) {
            return new Outcome.NotHere(certificate.state());
        }
        CheckStatus status = certificate.roster().checkStatus();
        if (status != CheckStatus.CLEARED) {
            return new Outcome.NotEligible(status);
        }
        return collector == Collector.PROXY && !byProxy
                ? new Outcome.HolderOnly()
                : new Outcome.Done(certificate.with(CertificateState.COLLECTED,
                        Fact.of(FactKind.COLLECTED, at, writeId, detail()).doneBy(by)));
    }

    /** Who collected a certificate last; empty where nobody did. */
    public static Optional<Collector> collectorOf(Certificate certificate) {
        return certificate.state() == CertificateState.COLLECTED
                ? Optional.of(Collector.valueOf(last(certificate).detail().replaceFirst(",.*", "")))
                : Optional.empty();
    }

    private static Fact last(Certificate certificate) {
        return certificate.timeline().getLast();
    }

    private String detail() {
        return collector + ", " + document;
    }
}
