package certpost.domain.window;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the windows of exam sessions without asking each time: what it remembers for five seconds may accept a request,
 * but only what is read now may refuse one.
 */
public final class OpenWindows {
    /** Shorter than the minute ahead at which a window can be closed early. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 1_000;

    /** An exam session with its windows. */
    public record SessionWindows(SessionRecord session, Map<Channel, Window> windows) {
        /** The window on that channel. */
        public Optional<Window> on(Channel channel) {
            return Optional.ofNullable(windows.get(channel));
        }

        /** All windows. */
        public Collection<Window> all() {
            return windows.values();
        }
    }

    private record Remembered(SessionWindows windows, Instant until) {}

    private final SessionStore sessions;
    private final WindowStore windows;
    private final InstantSource clock;
    private final Map<ExamSession, Remembered> remembered = new ConcurrentHashMap<>();

    public OpenWindows(SessionStore sessions, WindowStore windows, InstantSource clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.clock = clock;
    }

    /** The session's windows, up to five seconds old; empty where there is no such session. */
    public Optional<SessionWindows> recent(ExamSession session) {
        Remembered known = remembered.get(session);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known.windows());
        }
        return now(session);
    }

    /** The session's windows, read now. */
    public Optional<SessionWindows> now(ExamSession session) {
        Instant readAt = clock.instant();
        Optional<SessionWindows> read = sessions.find(session).map(this::withWindows);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        read.ifPresentOrElse(found -> remembered.put(session, new Remembered(found, readAt.plus(REMEMBERED))),
                () -> remembered.remove(session));
        return read;
    }

    private SessionWindows withWindows(SessionRecord session) {
        var found = new EnumMap<Channel, Window>(Channel.class);
        session.windows().forEach((channel, id) -> windows.find(id).ifPresent(window -> found.put(channel, window)));
        return new SessionWindows(session, Map.copyOf(found));
    }
}
