package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.window.Channel;
import certpost.domain.window.SessionWindows;
import certpost.domain.window.Window;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lets requests in: who asks about which certificate, and is its window open. */
final class Entrance {
    private final Ports ports;

    Entrance(Ports ports) {
        this.ports = ports;
    }

    /** Lets in a request of somebody about a certificate of an exam session that is here. */
    Outcome enter(Request request, Function<Visit, Outcome> then) {
        Optional<CertificateId> certificate = CertificateId.parse(request.path("certificateId"));
        if (certificate.isEmpty()) {
            return new Outcome.NotFound();
        }
        return switch (Holder.of(request)) {
            case Checked.Invalid<Holder> _ -> new Outcome.NoHolder();
            case Checked.Valid<Holder>(var holder) -> ports.windows()
                    .recent(certificate.get().session())
                    .flatMap(windows -> visit(request, certificate.get(), holder, windows))
                    .map(then)
                    .orElse(new Outcome.NotFound());
        };
    }

    private Optional<Visit> visit(Request request, CertificateId certificate, Holder holder, SessionWindows windows) {
        return holder.key(ports.holderKeys(), windows.session(), certificate)
                .map(key -> new Visit(request, key, windows));
    }

    /** Goes on if the window for direct mail was open when the request was received. */
    Outcome ifDirectMailIsOpen(Visit visit, Function<Window, Outcome> then) {
        return ifOpen(visit, SessionWindows::direct, Channel.DIRECT, window -> window.isOpenAt(visit.receivedAt()),
                then);
    }

    /** The same of the window of the agency that serves the holder's city. */
    Outcome ifAgencyIsOpen(Visit visit, Certificate certificate, Function<Window, Outcome> then) {
        String agency = ports.reference()
                .agencies()
                .serving(visit.windows().session().session(), certificate.roster().registrationCity());
        return ifOpen(visit, windows -> windows.ofAgency(agency), Channel.AGENCY,
                window -> certificate.isLetInto(window, visit.receivedAt()), then);
    }

    /** The same of the window in which an application is. */
    Outcome ifOpen(Visit visit, Certificate certificate, Application application, Function<Window, Outcome> then) {
        return ifOpen(visit, windows -> windows.find(application.window()), application.channel(),
                window -> certificate.isLetInto(window, visit.receivedAt()), then);
    }

    private Outcome ifOpen(Visit visit, Function<SessionWindows, Optional<Window>> which, Channel channel,
            Predicate<Window> isOpen, Function<Window, Outcome> then) {
        return which.apply(visit.windows())
                .filter(isOpen)
                .map(then)
                .orElseGet(() -> afterLookingAgain(visit, which, channel, isOpen, then));
    }

    /** Only a window that is read now may refuse; and only whose certificate it is may learn that he is late. */
    private Outcome afterLookingAgain(Visit visit, Function<SessionWindows, Optional<Window>> which, Channel channel,
            Predicate<Window> isOpen, Function<Window, Outcome> then) {
        Optional<Window> window = ports.windows().now(visit.key().certificate().session()).flatMap(which);
        if (window.isPresent() && isOpen.test(window.get())) {
            return then.apply(window.get());
        }
        if (ports.certificates().find(visit.key()).isEmpty()) {
            return new Outcome.NotFound();
        }
        if (window.isEmpty()) {
            return new Outcome.NoWindow(channel);
        }
        return visit.receivedAt().isBefore(window.get().opensAt())
                ? new Outcome.NotOpen(window.get())
                : new Outcome.Closed(window.get(), visit.receivedAt());
    }
}
