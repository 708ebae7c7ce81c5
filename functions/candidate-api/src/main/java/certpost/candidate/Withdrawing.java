package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.Withdrawal;

/** Takes applications back, as long as their window is open. */
final class Withdrawing {
    private final Entrance entrance;
    private final CertificateStore certificates;

    Withdrawing(Entrance entrance, CertificateStore certificates) {
        this.entrance = entrance;
        this.certificates = certificates;
    }

    /** Withdraws; also where there is nothing to withdraw. */
    Outcome withdraw(Request request) {
        return entrance.enter(request,
                visit -> certificates.find(visit.key())
                        .map(found -> withdraw(visit, found, 1))
                        .orElse(new Outcome.NotFound()));
    }

    private Outcome withdraw(Visit visit, Certificate current, int attempt) {
        return current.application() == null
                ? new Outcome.Withdrawn()
                : entrance.ifOpen(visit, current, current.application(), _ -> withdrawInTime(visit, current, attempt));
    }

    private Outcome withdrawInTime(Visit visit, Certificate current, int attempt) {
        return switch (current.withdraw(visit.receivedAt(), visit.ifMatch(), visit.writeId())) {
            case Withdrawal.Nothing() -> new Outcome.Withdrawn();
            case Withdrawal.Locked() -> new Outcome.Locked();
            case Withdrawal.Stale() -> new Outcome.Stale();
            case Withdrawal.TooMany(var again) -> new Outcome.TooMany(visit.receivedAt(), again);
            case Withdrawal.Accepted(var changed) -> switch (certificates.write(changed, visit.writeId())) {
                case Written.Done() -> new Outcome.Withdrawn();
                case Written.Conflict(var newer) ->
                    attempt == Submitting.MOST_TRIES ? new Outcome.Busy() : withdraw(visit, newer, attempt + 1);
            };
        };
    }
}
