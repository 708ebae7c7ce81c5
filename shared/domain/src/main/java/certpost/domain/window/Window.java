package certpost.domain.window;

import certpost.domain.calendar.BeijingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When applications of one exam session are accepted on one channel; explicit instants are the truth (R7).
 *
 * @param authority code of the agency that announces it; for direct mail the session's own
 * @param opensAt the first instant at which an application is in time
 * @param closesAt the first instant at which an application is late
 * @param counting how {@code closesAt} was counted; none where staff gave it
 * @param countedBy a sentence for holders: by what rule the window closes when it closes, and by what last change
 * @param collectionNotice what the agency has published for its own mailing (领证通知, R14); none where staff gave none
 * @param claimed whether closing has begun; the window cannot be changed any more
 * @param closed whether closing has ended
 * @param version grows by one with each change by staff
 */
public record Window(WindowId id, ExamSession session, String authority, Channel channel, Instant opensAt,
        Instant closesAt, @Nullable Counting counting, String countedBy, @Nullable String collectionNotice,
        boolean claimed, boolean closed, long version) {

    private static final Pattern CHANGE = Pattern.compile("; (?:extended|shortened) from .*", Pattern.DOTALL);

    /** For an earlier end: longer than any instance remembers the later one, up to which it accepts. */
    private static final Duration SHORTEST_NOTICE = Duration.ofMinutes(1);

    /** The rule by which a closing day was counted (R5, R6). */
    public record Counting(LocalDate announcedOn, int workingDays, certpost.domain.calendar.CountingPolicy policy) {}

    /** A window without a collection notice. */
    public Window(WindowId id, ExamSession session, String authority, Channel channel, Instant opensAt,
            Instant closesAt, @Nullable Counting counting, String countedBy, boolean claimed, boolean closed,
            long version) {
        this(id, session, authority, channel, opensAt, closesAt, counting, countedBy, null, claimed, closed, version);
    }

    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("a window closes after it opens");
        }
    }

    /** The place that the window has in its exam session. */
    public WindowSlot slot() {
        return new WindowSlot(channel, authority);
    }

    /** Whether a request received at that time is in time. */
    public boolean isOpenAt(Instant receivedAt) {
        return !receivedAt.isBefore(opensAt) && receivedAt.isBefore(closesAt);
    }

    /** What the window is at that time; derived, since no job may flip a deadline (R9). */
    public WindowState stateAt(Instant now) {
        if (closed) {
            return WindowState.CLOSED;
        }
        if (claimed || !now.isBefore(closesAt)) {
            return WindowState.CLOSING;
        }
        return now.isBefore(opensAt) ? WindowState.SCHEDULED : WindowState.OPEN;
    }

    /**
     * Whether the end may move there now: to a time ahead, and to an earlier one with a minute's notice, unless the
     * window opens later than that: then nobody can have been let in by what is remembered of it.
     */
    public boolean mayCloseAt(Instant newEnd, Instant now) {
        Instant notice = now.plus(SHORTEST_NOTICE);
        Instant soonest = newEnd.isBefore(closesAt) && opensAt.isBefore(notice) ? notice : now.plusNanos(1);
        return !newEnd.isBefore(soonest);
    }

    /**
     * The same window with another end, later or earlier; holders are told the first rule, and of the last change the
     * old end, the new one, and why.
     */
    public Window closingAt(Instant newEnd, String reason) {
        String told = "%s; %s from %s to %s: %s".formatted(CHANGE.matcher(countedBy).replaceFirst(""),
                newEnd.isAfter(closesAt) ? "extended" : "shortened", BeijingTime.text(closesAt),
                BeijingTime.text(newEnd), reason);
        return new Window(id, session, authority, channel, opensAt, newEnd, counting, told, collectionNotice, claimed,
                closed, version + 1);
    }

    /** The same window with another collection notice, or none. */
    public Window with(@Nullable String otherNotice) {
        return new Window(id, session, authority, channel, opensAt, closesAt, counting, countedBy, otherNotice, claimed,
                closed, version + 1);
    }
}
