package certpost.staff;

import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowSlot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A window as staff announce it. */
record Announcement(WindowId id, ExamSession session, String authority, Channel channel, Instant opensAt,
        Instant closesAt, Window.@Nullable Counting counting, String countedBy) {

    /** The window of that version. */
    Window window(long version) {
        return new Window(id, session, authority, channel, opensAt, closesAt, counting, countedBy, false, false,
                version);
    }

    /** Whether it is for the window's exam session and channel, which never change. */
    boolean isFor(Window window) {
        return window.session().equals(session) && window.slot().equals(new WindowSlot(channel, authority));
    }

    /** Whether the window is just as announced here. */
    boolean isAsIn(Window window) {
        return isFor(window) && window.opensAt().equals(opensAt) && window.closesAt().equals(closesAt)
                && Objects.equals(window.counting(), counting);
    }

    /** Whether nobody could apply any more. */
    boolean isOverAt(Instant now) {
        return !closesAt.isAfter(now);
    }

    /** The field from which the end follows. */
    String endField() {
        return counting == null ? "closesAt" : "announcedOn";
    }
}
