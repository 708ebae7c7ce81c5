package certpost.staff;

import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowState;
import certpost.domain.window.WindowStore.Stored;
import java.time.Instant;
import java.util.Optional;

/** Stores a window that staff announce: a new one, or another version of one that has not opened. */
final class Announcing {
    /** How often it is tried again after somebody else's change came first. */
    private static final int MOST_TRIES = 5;

    private final Ports ports;

    /** What came of it. */
    sealed interface Outcome {
        /** There is a new window. */
        record Created(Window window) implements Outcome {}

        /** The window is as announced now, or was so before. */
        record Replaced(Window window) implements Outcome {}

        /** It is another agency's window. */
        record NotFound() implements Outcome {}

        /** It would be another agency's window. */
        record Forbidden() implements Outcome {}

        /** Nobody could apply. */
        record Over() implements Outcome {}

        /** It would close earlier than before, and without the notice that takes. */
        record TooSoon() implements Outcome {}

        /** The exam session has another window on that channel. */
        record Taken(WindowId by) implements Outcome {}

        /** The id is of a window for another exam session or channel. */
        record OtherWindow() implements Outcome {}

        /** The window has opened: its end changes by extension only, and only its notice as before. */
        record Opened() implements Outcome {}

        /** Others kept changing it. */
        record Busy() implements Outcome {}
    }

    Announcing(Ports ports) {
        this.ports = ports;
    }

    Outcome announce(Clerk clerk, Announcement announcement, Instant receivedAt) {
        return announce(clerk, announcement, receivedAt, 1);
    }

    private Outcome announce(Clerk clerk, Announcement announcement, Instant receivedAt, int attempt) {
        Optional<Window> current = ports.windows().find(announcement.id());
        return current.isEmpty()
                ? create(clerk, announcement, receivedAt, attempt)
                : replace(clerk, announcement, receivedAt, current.get(), attempt);
    }

    private Outcome create(Clerk clerk, Announcement announcement, Instant receivedAt, int attempt) {
        if (!clerk.isOf(announcement.authority())) {
            return new Outcome.Forbidden();
        }
        if (announcement.isOverAt(receivedAt)) {
            return new Outcome.Over();
        }
        Window window = announcement.window(1);
        return switch (ports.acts()
                .announce(window, ports.holderKeys().keys().newest(),
                        act(clerk, ActKind.WINDOW_ANNOUNCED, window, receivedAt))) {
            case Stored.Done() -> new Outcome.Created(window);
            case Stored.SessionTaken(var by) -> new Outcome.Taken(by);
            case Stored.Conflict() -> again(clerk, announcement, receivedAt, attempt);
        };
    }

    private Outcome replace(Clerk clerk, Announcement announcement, Instant receivedAt, Window current, int attempt) {
        if (!clerk.maySee(current)) {
            return new Outcome.NotFound();
        }
        if (announcement.isAsIn(current)) {
            return new Outcome.Replaced(current);
        }
        if (!announcement.isFor(current)) {
            return new Outcome.OtherWindow();
        }
        if (current.stateAt(receivedAt) == WindowState.OPEN && announcement.isWhen(current)) {
            return store(clerk, announcement, receivedAt, current.with(announcement.collectionNotice()), attempt);
        }
        if (current.stateAt(receivedAt) != WindowState.SCHEDULED) {
            return new Outcome.Opened();
        }
        if (announcement.isOverAt(receivedAt)) {
            return new Outcome.Over();
        }
        if (!current.mayCloseAt(announcement.closesAt(), receivedAt)) {
            return new Outcome.TooSoon();
        }
        return store(clerk, announcement, receivedAt, announcement.window(current.version() + 1), attempt);
    }

    private Outcome store(Clerk clerk, Announcement announcement, Instant receivedAt, Window changed, int attempt) {
        return switch (ports.acts().change(changed, act(clerk, ActKind.WINDOW_CHANGED, changed, receivedAt))) {
            case Stored.Done() -> new Outcome.Replaced(changed);
            case Stored.SessionTaken(var by) -> new Outcome.Taken(by);
            case Stored.Conflict() -> again(clerk, announcement, receivedAt, attempt);
        };
    }

    private static AuditedAct act(Clerk clerk, ActKind kind, Window window, Instant at) {
        return clerk.act(AuditSubject.of(window.id()), kind, at)
                .with("version", window.version())
                .with("opensAt", window.opensAt())
                .with("closesAt", window.closesAt());
    }

    private Outcome again(Clerk clerk, Announcement announcement, Instant receivedAt, int attempt) {
        return attempt == MOST_TRIES ? new Outcome.Busy() : announce(clerk, announcement, receivedAt, attempt + 1);
    }
}
