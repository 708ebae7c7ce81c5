package certpost.staff;

import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowSlot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A window as staff announce it.
 *
 * @param collectionNotice what the agency has published; none where staff gave none
 */
record Announcement(WindowId id, ExamSession session, WindowSlot slot, WindowTimes times,
        @Nullable String collectionNotice) {

    String authority() {
        return slot.authority();
    }

    Instant closesAt() {
        return times.closesAt();
    }

    /** The window of that version. */
    Window window(long version) {
        return new Window(id, session, slot.authority(), slot.channel(), times.opensAt(), times.closesAt(),
                times.counting(), times.countedBy(), collectionNotice, false, false, version);
    }

    /** Whether it is for the window's exam session and channel, which never change. */
    boolean isFor(Window window) {
        return window.session().equals(session) && window.slot().equals(slot);
    }

    /** Whether the window opens and closes as announced here. */
    boolean isWhen(Window window) {
        return window.opensAt().equals(times.opensAt()) && window.closesAt().equals(times.closesAt())
                && Objects.equals(window.counting(), times.counting());
    }

    /** Whether the window is just as announced here. */
    boolean isAsIn(Window window) {
        return isFor(window) && isWhen(window) && Objects.equals(window.collectionNotice(), collectionNotice);
    }

    /** Whether nobody could apply any more. */
    boolean isOverAt(Instant now) {
        return !times.closesAt().isAfter(now);
    }

    /** The field from which the end follows. */
    String endField() {
        return times.endField();
    }
}
