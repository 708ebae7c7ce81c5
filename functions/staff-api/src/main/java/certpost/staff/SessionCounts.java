package certpost.staff;

import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.ApplicationIndex.Counts;
import certpost.domain.window.ExamSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts an exam session's certificates, once a minute at the most: that reads its whole index. */
final class SessionCounts {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;

    private final ApplicationIndex index;
    private final InstantSource clock;
    private final Map<ExamSession, Snapshot> kept = new ConcurrentHashMap<>();

    /** Counts, and when they were taken. */
    record Snapshot(Counts counts, Instant asOf) {}

    SessionCounts(ApplicationIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** What was counted last, however long ago; empty where nothing was, since this does not count itself. */
    Optional<Snapshot> lastKnown(ExamSession session) {
        return Optional.ofNullable(kept.get(session));
    }

    Snapshot of(ExamSession session) {
        Instant now = clock.instant();
        Snapshot known = kept.get(session);
        if (known != null && now.isBefore(known.asOf().plus(KEPT))) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var fresh = new Snapshot(index.count(session), now);
        kept.put(session, fresh);
        return fresh;
    }
}
