package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.CertificateId;
import certpost.domain.window.Channel;
import certpost.domain.window.OpenWindows.SessionWindows;
import certpost.domain.window.Window;
import java.util.Optional;
import java.util.function.Function;

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
                    .map(windows -> then.apply(visit(request, certificate.get(), holder, windows)))
                    .orElse(new Outcome.NotFound());
        };
    }

    private Visit visit(Request request, CertificateId certificate, Holder holder, SessionWindows windows) {
        return new Visit(request, holder.key(ports.holderKeys(), windows.session(), certificate), windows);
    }

    /** Goes on if the channel's window was open when the request was received. */
    Outcome ifOpen(Visit visit, Channel channel, Function<Window, Outcome> then) {
        return visit.windows()
                .on(channel)
                .filter(window -> window.isOpenAt(visit.receivedAt()))
                .map(then)
                .orElseGet(() -> afterLookingAgain(visit, channel, then));
    }

    /** Only a window that is read now may refuse; and only whose certificate it is may learn that he is late. */
    private Outcome afterLookingAgain(Visit visit, Channel channel, Function<Window, Outcome> then) {
        Optional<Window> window = ports.windows()
                .now(visit.key().certificate().session())
                .flatMap(windows -> windows.on(channel));
        if (window.isPresent() && window.get().isOpenAt(visit.receivedAt())) {
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
