package certpost.domain.certificate;

import certpost.domain.calendar.BeijingTime;
import java.time.Instant;

/**
 * Reminds a holder of a certificate that waits at the counter: once a day at the most, however often staff ask.
 *
 * @param by who of the staff reminds, as the token's {@code sub} names them
 */
public record Reminder(Instant at, String by, String writeId) {

    /** What came of it. */
    public sealed interface Outcome {
        /** The holder is to be told, if this can be stored. */
        record Done(Certificate changed) implements Outcome {}

        /** The holder was reminded on that day, or by this very reminder before. */
        record AsBefore() implements Outcome {}

        /** Nobody knows a number. */
        record NoNumber() implements Outcome {}

        /** It does not wait at the counter. */
        record NotWaiting() implements Outcome {}
    }

    /** Reminds; the caller has made sure that it cannot be applied for by direct mail any more. */
    public Outcome of(Certificate certificate) {
        if (!Uncollected.waits(certificate.state(), certificate.roster().checkStatus())) {
            return new Outcome.NotWaiting();
        }
        Fact reminded = Fact.of(FactKind.REMINDED, at, writeId, "").doneBy(by);
        if (certificate.timeline().stream().anyMatch(fact -> isAsGoodAs(reminded, fact))) {
            return new Outcome.AsBefore();
        }
        return certificate.contact().isEmpty() ? new Outcome.NoNumber() : new Outcome.Done(certificate.with(reminded));
    }

    private static boolean isAsGoodAs(Fact reminded, Fact fact) {
        return fact.kind() == FactKind.REMINDED && (fact.id().equals(reminded.id())
                || BeijingTime.dateAt(fact.at()).equals(BeijingTime.dateAt(reminded.at())));
    }
}
