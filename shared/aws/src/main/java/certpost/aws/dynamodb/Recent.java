package certpost.aws.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers for five seconds what was found; that nothing was found is never remembered. */
final class Recent<T> {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private record Known<T>(T value, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Known<T>> known = new ConcurrentHashMap<>();

    Recent(InstantSource clock) {
        this.clock = clock;
    }

    /** What is remembered under a name, or what is found now. */
    Optional<T> find(String name, Supplier<Optional<T>> finder) {
        Known<T> before = known.get(name);
        if (before != null && clock.instant().isBefore(before.until())) {
            return Optional.of(before.value());
        }
        return findNow(name, finder);
    }

    /** What is found now. */
    Optional<T> findNow(String name, Supplier<Optional<T>> finder) {
        Instant until = clock.instant().plus(REMEMBERED);
        Optional<T> found = finder.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresent(value -> known.put(name, new Known<>(value, until)));
        return found;
    }

    void forget() {
        known.clear();
    }
}
