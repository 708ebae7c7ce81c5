package certpost.staff;

import certpost.domain.Page;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CounterLine;
import certpost.domain.certificate.Uncollected;
import certpost.domain.reference.Agencies;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows since when the certificates of exam sessions wait at the counter; windows are few. */
final class CounterSessions {
    private final Ports ports;

    CounterSessions(Ports ports) {
        this.ports = ports;
    }

    /** The sessions of a clerk's holders whose certificates wait at that time. */
    List<CounterLine.Session> waitingAt(Instant now, Clerk clerk) {
        Agencies agencies = ports.reference().agencies();
        var windows = new ArrayList<Window>();
        @Nullable
        String cursor = null;
        do {
            Page<Window> page = ports.windows()
                    .list(window -> isOf(clerk, window.session(), agencies), cursor, Page.MOST);
            windows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        Map<ExamSession, List<Window>> bySession = windows.stream().collect(Collectors.groupingBy(Window::session));
        return bySession.entrySet()
                .stream()
                .flatMap(session -> Uncollected.since(session.getValue())
                        .filter(since -> !since.isAfter(now))
                        .map(since -> new CounterLine.Session(session.getKey(), since))
                        .stream())
                .toList();
    }

    private static boolean isOf(Clerk clerk, ExamSession session, Agencies agencies) {
        return clerk.isOf(session.authority()) || agencies.authorityOver(clerk.agency()).equals(session.authority());
    }

    /** Since when a certificate waits; empty where nothing says so. */
    Optional<Instant> since(Certificate certificate) {
        return Uncollected.since(certificate)
                .or(() -> ports.sessions()
                        .find(certificate.key().certificate().session())
                        .flatMap(session -> Uncollected.since(session.windows()
                                .values()
                                .stream()
                                .flatMap(id -> ports.windows().find(id).stream())
                                .toList())));
    }
}
