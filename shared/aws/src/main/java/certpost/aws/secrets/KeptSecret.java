package certpost.aws.secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The keys in a secret: read when they are first needed, never while a snapshot is made, and again after five minutes,
 * so that a new key arrives without a release.
 */
public final class KeptSecret<T> implements Supplier<T> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** Whoever asks for a key that does not exist must not have the secret read each time. */
    private static final Duration SHORTEST_KEPT = Duration.ofSeconds(5);
    /** A key is added before it is used, so the old ones do while the new ones cannot be read, or were mistyped. */
    private static final Duration KEPT_ON_FAILURE = Duration.ofSeconds(30);

    private final Secrets secrets;
    private final String name;
    private final Function<String, T> parser;
    private final InstantSource clock;
    private @Nullable T keys;
    private Instant until = Instant.MIN;
    private Instant readAt = Instant.MIN;

    /**
     * Keys that are read at need.
     *
     * @param parser makes them of the secret's text
     */
    public KeptSecret(Secrets secrets, String name, Function<String, T> parser, InstantSource clock) {
        this.secrets = secrets;
        this.name = name;
        this.parser = parser;
        this.clock = clock;
    }

    @Override
    public T get() {
        return get(_ -> true);
    }

    /** The keys; read again at once if what is remembered does not suffice, though not at each call. */
    synchronized T get(Predicate<T> suffices) {
        T known = keys;
        Instant now = clock.instant();
        Instant again = known == null || suffices.test(known) ? until : readAt.plus(SHORTEST_KEPT);
        if (known != null && now.isBefore(again)) {
            return known;
        }
        readAt = now;
        try {
            T fresh = parser.apply(secrets.text(name));
            keys = fresh;
            until = now.plus(KEPT);
            return fresh;
        } catch (SdkException | IllegalArgumentException e) {
            if (known == null) {
                throw e;
            }
            until = now.plus(KEPT_ON_FAILURE);
            return known;
        }
    }
}
