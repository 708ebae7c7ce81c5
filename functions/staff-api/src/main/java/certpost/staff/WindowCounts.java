package certpost.staff;

import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.ApplicationIndex.Counts;
import certpost.domain.reference.Agencies;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the certificates whom a window is for, once a minute at the most: that reads its whole session's index. */
final class WindowCounts {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;

    private final ApplicationIndex index;
    private final ReferenceData reference;
    private final InstantSource clock;
    private final Map<WindowId, Snapshot> kept = new ConcurrentHashMap<>();

    /** Counts, and when they were taken. */
    record Snapshot(Counts counts, Instant asOf) {}

    WindowCounts(ApplicationIndex index, ReferenceData reference, InstantSource clock) {
        this.index = index;
        this.reference = reference;
        this.clock = clock;
    }

    /** What was counted last, however long ago; empty where nothing was, since this does not count itself. */
    Optional<Snapshot> lastKnown(Window window) {
        return Optional.ofNullable(kept.get(window.id()));
    }

    Snapshot of(Window window) {
        Instant now = clock.instant();
        Snapshot known = kept.get(window.id());
        if (known != null && now.isBefore(known.asOf().plus(KEPT))) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var fresh = new Snapshot(index.count(window.session(), isFor(window)), now);
        kept.put(window.id(), fresh);
        return fresh;
    }

    /** A city's agency sees its own holders only. */
    private Predicate<String> isFor(Window window) {
        Agencies agencies = reference.agencies();
        return city -> window.authority().equals(window.session().authority())
                || agencies.serving(window.session(), city).equals(window.authority());
    }
}
