package certpost.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers for a while what was found; that nothing was found is never remembered. A clock that is set back makes nothing
 * young again: what was found at a later time than it is now is found anew.
 */
public final class Remembered<K, V> {
    private static final int MOST = 1_000;

    private record Known<V>(V value, Instant since, Instant until) {
        boolean isRecent(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    private final Duration kept;
    private final InstantSource clock;
    private final Map<K, Known<V>> known = new ConcurrentHashMap<>();

    public Remembered(Duration kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** What is remembered, or what is found now. */
    public Optional<V> recent(K key, Function<K, Optional<V>> finder) {
        Known<V> before = known.get(key);
        return before != null && before.isRecent(clock.instant()) ? Optional.of(before.value()) : now(key, finder);
    }

    /** What is found now. */
    public Optional<V> now(K key, Function<K, Optional<V>> finder) {
        Instant since = clock.instant();
        Optional<V> found = finder.apply(key);
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(value -> known.put(key, new Known<>(value, since, since.plus(kept))),
                () -> known.remove(key));
        return found;
    }

    /** Remembers nothing any more. */
    public void forget() {
        known.clear();
    }
}
