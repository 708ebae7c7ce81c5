package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Certificate.Submission;
import certpost.domain.certificate.Certificate.Withdrawal;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore.Registration;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.IfMatch;
import certpost.domain.window.Channel;
import certpost.domain.window.OpenWindows.SessionWindows;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Takes applications: is the window open, is the certificate the holder's, and one write. */
final class Submitting {
    /** How often a change is tried again after somebody else's came first. */
    private static final int MOST_TRIES = 5;

    private final Ports ports;

    Submitting(Ports ports) {
        this.ports = ports;
    }

    /** One request, and what it is about. */
    private record Visit(Request request, CertificateId certificate, Holder holder, SessionWindows windows) {}

    /** Applies, or amends. */
    Outcome submit(Request request, ApplicationForm form) {
        return visiting(request, visit -> {
            Optional<Window> window = visit.windows().on(form.channel());
            if (window.isPresent() && window.get().isOpenAt(request.receivedAt())) {
                return submit(visit, form, window.get());
            }
            return afterLookingAgain(visit, form.channel(), open -> submit(visit, form, open));
        });
    }

    /** Withdraws. */
    Outcome withdraw(Request request) {
        return visiting(request, visit -> {
            Optional<Certificate> certificate = ports.certificates().find(key(visit));
            return certificate.map(found -> withdraw(visit, found, 1)).orElse(new Outcome.NotFound());
        });
    }

    private Outcome visiting(Request request, Function<Visit, Outcome> then) {
        Optional<CertificateId> certificate = CertificateId.parse(request.path("certificateId"));
        if (certificate.isEmpty()) {
            return new Outcome.NotFound();
        }
        return switch (Holder.of(request)) {
            case Checked.Invalid<Holder> _ -> new Outcome.NoHolder();
            case Checked.Valid<Holder>(var holder) -> ports.windows()
                    .recent(certificate.get().session())
                    .map(windows -> then.apply(new Visit(request, certificate.get(), holder, windows)))
                    .orElse(new Outcome.NotFound());
        };
    }

    private Outcome submit(Visit visit, ApplicationForm form, Window window) {
        IfMatch ifMatch = ifMatch(visit);
        if (!(ifMatch instanceof IfMatch.Anything)) {
            return ports.certificates()
                    .find(key(visit))
                    .map(found -> change(visit, form, window, ifMatch, found, 1))
                    .orElse(new Outcome.NotFound());
        }
        return switch (ports.certificates()
                .register(key(visit), form, window.id(), receivedAt(visit), writeId(visit))) {
            case Registration.Registered(var certificate) -> new Outcome.Applied(certificate, window);
            case Registration.Refused(var current) -> change(visit, form, window, ifMatch, current, 1);
            case Registration.Missing() -> new Outcome.NotFound();
        };
    }

    private Outcome change(Visit visit, ApplicationForm form, Window window, IfMatch ifMatch, Certificate current,
            int attempt) {
        return switch (current.submit(form, window.id(), receivedAt(visit), ifMatch, writeId(visit))) {
            case Submission.Locked() -> new Outcome.Locked();
            case Submission.NotEligible(var status) -> new Outcome.NotEligible(status);
            case Submission.Stale() -> new Outcome.Stale();
            case Submission.Accepted(var changed) -> switch (ports.certificates().write(changed, writeId(visit))) {
                case Written.Done() -> current.application() == null
                        ? new Outcome.Applied(changed, window)
                        : new Outcome.Amended(changed, window);
                case Written.Conflict(var newer) -> attempt == MOST_TRIES
                        ? new Outcome.Busy()
                        : change(visit, form, window, ifMatch, newer, attempt + 1);
            };
        };
    }

    private Outcome withdraw(Visit visit, Certificate current, int attempt) {
        if (current.application() == null) {
            return new Outcome.Withdrawn();
        }
        Channel channel = current.application().form().channel();
        Optional<Window> window = visit.windows().on(channel);
        if (window.isEmpty() || !window.get().isOpenAt(receivedAt(visit))) {
            return afterLookingAgain(visit, channel, _ -> withdrawInTime(visit, current, attempt));
        }
        return withdrawInTime(visit, current, attempt);
    }

    private Outcome withdrawInTime(Visit visit, Certificate current, int attempt) {
        return switch (current.withdraw(receivedAt(visit), ifMatch(visit), writeId(visit))) {
            case Withdrawal.Nothing() -> new Outcome.Withdrawn();
            case Withdrawal.Locked() -> new Outcome.Locked();
            case Withdrawal.Stale() -> new Outcome.Stale();
            case Withdrawal.Accepted(var changed) -> switch (ports.certificates().write(changed, writeId(visit))) {
                case Written.Done() -> new Outcome.Withdrawn();
                case Written.Conflict(var newer) ->
                    attempt == MOST_TRIES ? new Outcome.Busy() : withdraw(visit, newer, attempt + 1);
            };
        };
    }

    /** Only a window that is read now may refuse; and only whose certificate it is may learn that he is late. */
    private Outcome afterLookingAgain(Visit visit, Channel channel, Function<Window, Outcome> open) {
        Optional<Window> window = ports.windows()
                .now(visit.certificate().session())
                .flatMap(windows -> windows.on(channel));
        if (window.isPresent() && window.get().isOpenAt(receivedAt(visit))) {
            return open.apply(window.get());
        }
        if (ports.certificates().find(key(visit)).isEmpty()) {
            return new Outcome.NotFound();
        }
        if (window.isEmpty()) {
            return new Outcome.NoWindow(channel);
        }
        return receivedAt(visit).isBefore(window.get().opensAt())
                ? new Outcome.NotOpen(window.get())
                : new Outcome.Closed(window.get(), receivedAt(visit));
    }

    private CertificateKey key(Visit visit) {
        return visit.holder().key(ports.holderKeys().get(), visit.windows().session(), visit.certificate());
    }

    private static Instant receivedAt(Visit visit) {
        return visit.request().receivedAt();
    }

    private static IfMatch ifMatch(Visit visit) {
        return IfMatch.of(visit.request().header("if-match").orElse(null));
    }

    /** The gateway's request id names the write, so that a write whose answer was lost is known again. */
    private static String writeId(Visit visit) {
        return visit.request().id();
    }
}
