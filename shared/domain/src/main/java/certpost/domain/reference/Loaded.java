package certpost.domain.reference;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands: the newest version counts from its day on; until then, whatever was in force when it was loaded.
 *
 * @param until what holds until the newest version's day; null where nothing does, or where that day had come already
 */
public record Loaded<T>(Version<T> newest, @Nullable Version<T> until) {

    /** What is shipped, before staff load anything. */
    public static <T> Loaded<T> shipped(T value, Instant validFrom) {
        return new Loaded<>(Version.shipped(value, validFrom), null);
    }

    /** The first version that staff load of something that is not shipped. */
    public static <T> Loaded<T> first(T value, Instant validFrom, Act act) {
        return new Loaded<>(new Version<>(value, 1, validFrom, act), null);
    }

    /** The same fact with one version more; a version whose day had not come by then is given up. */
    public Loaded<T> next(T value, Instant validFrom, Act act) {
        var next = new Version<>(value, newest.number() + 1, validFrom, act);
        return new Loaded<>(next, next.hasBegunAt(act.at()) ? null : inForceAt(act.at()).orElse(null));
    }

    /** The version in force at a moment from the newest one's loading on. */
    public Optional<Version<T>> inForceAt(Instant at) {
        return newest.hasBegunAt(at)
                ? Optional.of(newest)
                : Optional.ofNullable(until).filter(version -> version.hasBegunAt(at));
    }

    /** The version that holds until the newest one's day, if any, and the newest. */
    public Stream<Version<T>> versions() {
        return Stream.concat(Stream.ofNullable(until), Stream.of(newest));
    }
}
