package certpost.staff;

import certpost.aws.http.Paging;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CounterLine;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.certificate.Uncollected;
import certpost.domain.reference.Agencies;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a clerk what waits at the counter, page by page, as it is now. */
final class CounterWalk {
    private final Ports ports;
    private final CounterSessions sessions;
    private final CounterLine line;

    /** A certificate that waits, and since when. */
    record Waiting(Certificate certificate, Instant since) {}

    CounterWalk(Ports ports, CounterSessions sessions) {
        this.ports = ports;
        this.sessions = sessions;
        this.line = new CounterLine(ports.counter(), ports.rosterOrder());
    }

    /** A page; it may be short though there is another. */
    Checked<Page<Waiting>> page(Clerk clerk, Paging paging, Instant now) {
        return paging.of((cursor, limit) -> page(clerk, cursor, limit, now));
    }

    private Page<Waiting> page(Clerk clerk, @Nullable String cursor, int limit, Instant now) {
        Agencies agencies = ports.reference().agencies();
        CounterLine.Walk walk = line.walk(sessions.waitingAt(now, clerk),
                (city, session) -> clerk.maySee(city, session, agencies), cursor == null ? null : place(clerk, cursor),
                limit);
        RegistrationOrder next = walk.next();
        return new Page<>(waiting(clerk, agencies, walk.entries()), next == null ? null : cursor(clerk, next));
    }

    /** What the index shows too late is left out, and what is another agency's. */
    private List<Waiting> waiting(Clerk clerk, Agencies agencies, List<Entry> entries) {
        Map<CertificateKey, Certificate> now = ports.certificates().findAll(entries.stream().map(Entry::key).toList());
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(now.get(entry.key()))
                        .filter(found -> Uncollected.waits(found.state(), found.roster().checkStatus())
                                && clerk.maySee(found, agencies))
                        .map(found -> new Waiting(found, entry.order().registeredAt()))
                        .stream())
                .toList();
    }

    /** Names the agency, so that no cursor leads into another one's list. */
    private static String cursor(Clerk clerk, RegistrationOrder place) {
        String text = clerk.agency() + " " + place.text();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RegistrationOrder place(Clerk clerk, String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(text -> text.startsWith(clerk.agency() + " "))
                    .flatMap(text -> RegistrationOrder.parse(text.substring(text.indexOf(' ') + 1)))
                    .orElseThrow(Page.NoSuchCursor::new);
        } catch (IllegalArgumentException _) {
            throw new Page.NoSuchCursor();
        }
    }
}
