package certpost.domain.window;

import certpost.domain.Remembered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Knows the windows of exam sessions without asking each time: what it remembers for five seconds may accept a request,
 * but only what is read now may refuse one.
 */
public final class OpenWindows {
    /** Shorter than the minute ahead at which a window can be closed early. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final SessionStore sessions;
    private final WindowStore windows;
    private final Remembered<ExamSession, SessionRecord> knownSessions;
    private final Remembered<WindowId, Window> knownWindows;

    public OpenWindows(SessionStore sessions, WindowStore windows, InstantSource clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.knownSessions = new Remembered<>(REMEMBERED, clock);
        this.knownWindows = new Remembered<>(REMEMBERED, clock);
    }

    /** The session with its windows, each up to five seconds old; empty where there is no such session. */
    public Optional<SessionWindows> recent(ExamSession session) {
        return knownSessions.recent(session, sessions::find)
                .map(record -> new SessionWindows(record, id -> knownWindows.recent(id, windows::find)));
    }

    /** The session, read now, with its windows, each read when it is asked for. */
    public Optional<SessionWindows> now(ExamSession session) {
        return knownSessions.now(session, sessions::find)
                .map(record -> new SessionWindows(record, id -> knownWindows.now(id, windows::find)));
    }
}
