package certpost.domain.certificate;

import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.RosterIndex.Row;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what waits at the counter, who waits longest first: certificates that came by themselves, by when they came,
 * between those of whole exam sessions, which all wait since the same moment. Reads no more than a page and what has to be
 * passed over for it.
 */
public final class CounterLine {
    /** The most certificates that one walk looks at, so that it ends in time wherever nobody waits. */
    static final int MOST_LOOKED_AT = 10_000;
    private static final int ROWS_AT_A_TIME = 500;
    /** Far fewer certificates share so many digits than are looked at in one walk. */
    private static final int SHOWN_OF_A_HASH = 6;

    private final CounterIndex own;
    private final RosterOrder roster;

    /** An exam session whose certificates wait since then. */
    public record Session(ExamSession session, Instant since) {
        public Session {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }

        private String prefix() {
            return new RegistrationOrder(since, new CertificateId(session, "0".repeat(20))).text()
                    .replaceFirst("0*$", "");
        }
    }

    /**
     * A part of the line, as the indexes show it.
     *
     * @param next behind which the rest of the line is; null at its end
     */
    public record Walk(List<Entry> entries, @Nullable RegistrationOrder next) {}

    private record Step(Entry entry, boolean waits) {}

    public CounterLine(CounterIndex own, RosterOrder roster) {
        this.own = own;
        this.roster = roster;
    }

    /**
     * Walks on behind a place; null for the beginning.
     *
     * @param sessions whose certificates are asked for, in any order
     * @param shown of which cities of registration, in which exam sessions
     */
    public Walk walk(List<Session> sessions, BiPredicate<String, ExamSession> shown, @Nullable RegistrationOrder after,
            int limit) {
        Iterator<Entry> ownEntries = own.waiting(shown, after);
        Iterator<Step> rows = new Rows(sessions, shown, after);
        var found = new ArrayList<Entry>();
        Entry ownNext = next(ownEntries);
        Step row = next(rows);
        RegistrationOrder last = after;
        for (int looked = 0; ownNext != null || row != null; looked++) {
            if (found.size() == limit) {
                return new Walk(found, found.getLast().order());
            }
            if (looked == MOST_LOOKED_AT && last != null) {
                return new Walk(found, blurred(last));
            }
            if (ownNext != null && (row == null || ownNext.order().compareTo(row.entry().order()) < 0)) {
                last = ownNext.order();
                found.add(ownNext);
                ownNext = next(ownEntries);
            } else if (row != null) {
                last = row.entry().order();
                if (row.waits()) {
                    found.add(row.entry());
                }
                row = next(rows);
            }
        }
        return new Walk(found, null);
    }

    /** A place a little before that, which names nobody's certificate: it may be one that is not shown. */
    private static RegistrationOrder blurred(RegistrationOrder place) {
        CertificateId last = place.certificate();
        String hash = last.hash().substring(0, SHOWN_OF_A_HASH) + "0".repeat(last.hash().length() - SHOWN_OF_A_HASH);
        return new RegistrationOrder(place.registeredAt(), new CertificateId(last.session(), hash));
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    /** The rows of all sessions, one session after the other. */
    private final class Rows implements Iterator<Step> {
        private final Iterator<Session> sessions;
        private final BiPredicate<String, ExamSession> shown;
        private @Nullable Session session;
        private @Nullable CertificateId last;
        private Iterator<Row> page = List.<Row>of().iterator();
        private boolean ended = true;

        Rows(List<Session> all, BiPredicate<String, ExamSession> shown, @Nullable RegistrationOrder after) {
            this.shown = shown;
            List<Session> inOrder = all.stream().sorted(Comparator.comparing(Session::prefix)).toList();
            if (after == null) {
                this.sessions = inOrder.iterator();
                return;
            }
            // A session is behind the place, has it, or is passed.
            this.sessions = inOrder.stream().filter(each -> each.prefix().compareTo(after.text()) > 0).iterator();
            inOrder.stream().filter(each -> after.text().startsWith(each.prefix())).findFirst().ifPresent(each -> {
                session = each;
                last = after.certificate();
                ended = false;
            });
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext()) {
                if (ended || session == null) {
                    if (!sessions.hasNext()) {
                        return false;
                    }
                    session = sessions.next();
                    last = null;
                }
                List<Row> rows = roster.after(session.session(), last, ROWS_AT_A_TIME);
                ended = rows.size() < ROWS_AT_A_TIME;
                page = rows.iterator();
            }
            return true;
        }

        @Override
        public Step next() {
            Row row = page.next();
            last = row.key().certificate();
            boolean waitsWithAll = row.state() == CertificateState.NOT_APPLIED
                    || row.state() == CertificateState.REJECTED;
            return new Step(
                    new Entry(new RegistrationOrder(java.util.Objects.requireNonNull(session).since(), last),
                            row.key()),
                    waitsWithAll && Uncollected.waits(row.state(), row.checkStatus())
                            && shown.test(row.registrationCity(), row.key().certificate().session()));
        }
    }
}
