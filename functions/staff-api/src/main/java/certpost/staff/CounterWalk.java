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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a clerk what waits at the counter, page by page, as it is now. */
final class CounterWalk {
    private final Ports ports;
    private final CounterSessions sessions;
    private final CounterLine line;
    private final SealedCursors cursors;

    /** A certificate that waits, and since when. */
    record Waiting(Certificate certificate, Instant since) {}

    CounterWalk(Ports ports, CounterSessions sessions) {
        this.ports = ports;
        this.sessions = sessions;
        this.line = new CounterLine(ports.counter(), ports.rosterOrder());
        this.cursors = new SealedCursors(ports.holderKeys());
    }

    /** A page; it may be short though there is another. */
    Checked<Page<Waiting>> page(Clerk clerk, Paging paging, Instant now) {
        return paging.of(cursors.of(clerk, (cursor, limit) -> page(clerk, cursor, limit, now)));
    }

    private Page<Waiting> page(Clerk clerk, @Nullable String cursor, int limit, Instant now) {
        Agencies agencies = ports.reference().agencies();
        CounterLine.Walk walk = line.walk(sessions.waitingAt(now, clerk),
                (city, session) -> clerk.maySee(city, session, agencies), cursor == null ? null : place(cursor), limit);
        RegistrationOrder next = walk.next();
        return new Page<>(waiting(clerk, agencies, walk.entries()), next == null ? null : next.text());
    }

    private static RegistrationOrder place(String cursor) {
        return RegistrationOrder.parse(cursor).orElseThrow(Page.NoSuchCursor::new);
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
}
