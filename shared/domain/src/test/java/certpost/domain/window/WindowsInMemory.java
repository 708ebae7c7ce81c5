package certpost.domain.window;

import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.Pages;
import certpost.domain.closing.Closing;
import certpost.domain.closing.ClosingStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Windows, exam sessions and closings over one map, so that they agree. */
public final class WindowsInMemory implements WindowStore, SessionStore, ClosingStore {

    /** A window and how far its closing has come; a lease is held until it is null. */
    private record Kept(Window window, @Nullable Instant dueAt, String owner, @Nullable Instant leaseUntil, int pass,
            int firstBatch) {
        static Kept unclaimed(Window window) {
            return new Kept(window, window.closesAt(), "", null, 1, 1);
        }

        boolean isDue(Instant by) {
            return dueAt != null && dueAt.toEpochMilli() <= by.toEpochMilli();
        }

        boolean isFree(String worker, Instant now) {
            return leaseUntil == null || leaseUntil.toEpochMilli() < now.toEpochMilli() || owner.equals(worker);
        }

        boolean isHeldBy(Closing closing) {
            return leaseUntil != null && owner.equals(closing.owner()) && pass == closing.pass();
        }
    }

    private final Map<String, Kept> windows = new TreeMap<>();
    private final Map<ExamSession, SessionRecord> sessions = new LinkedHashMap<>();
    private int reads;

    /** With those windows, their holders' ids made by key version 1. */
    public static WindowsInMemory with(Window... known) {
        var all = new WindowsInMemory();
        for (Window each : known) {
            if (!(all.create(each, 1) instanceof Stored.Done)) {
                throw new IllegalArgumentException("one window for each id, session and channel");
            }
        }
        return all;
    }

    /** How often a window or a session was looked up. */
    public synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized Optional<Window> find(WindowId id) {
        reads++;
        return Optional.ofNullable(windows.get(id.value())).map(Kept::window);
    }

    @Override
    public synchronized Optional<SessionRecord> find(ExamSession session) {
        reads++;
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public synchronized Stored create(Window window, int newestHolderKey) {
        Kept same = windows.get(window.id().value());
        if (same != null) {
            return same.window().equals(window) ? new Stored.Done() : new Stored.Conflict();
        }
        SessionRecord session = sessions.getOrDefault(window.session(),
                new SessionRecord(window.session(), newestHolderKey, Map.of()));
        WindowId other = session.windows().get(window.slot());
        if (other != null) {
            return new Stored.SessionTaken(other);
        }
        var channels = new HashMap<>(session.windows());
        channels.put(window.slot(), window.id());
        sessions.put(window.session(), new SessionRecord(window.session(), session.holderKeyVersion(), channels));
        windows.put(window.id().value(), Kept.unclaimed(window));
        return new Stored.Done();
    }

    @Override
    public synchronized Stored replace(Window changed) {
        Kept before = windows.get(changed.id().value());
        if (before == null || before.window().equals(changed)) {
            return before == null ? new Stored.Conflict() : new Stored.Done();
        }
        if (before.window().claimed() || before.window().version() != changed.version() - 1) {
            return new Stored.Conflict();
        }
        windows.put(changed.id().value(), Kept.unclaimed(changed));
        return new Stored.Done();
    }

    @Override
    public synchronized Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit) {
        return Pages.of(windows.values().stream().map(Kept::window).filter(shown), window -> window.id().value(),
                text -> WindowId.of("cursor", text) instanceof Checked.Valid<WindowId>, cursor, limit);
    }

    @Override
    public synchronized List<WindowId> due(Instant by) {
        return windows.values()
                .stream()
                .filter(each -> each.isDue(by))
                .sorted(Comparator.comparing(Kept::dueAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(each -> each.window().id())
                .toList();
    }

    @Override
    public synchronized Optional<Closing> claim(WindowId window, Instant dueBy, String owner, Instant now,
            Instant leaseUntil) {
        Kept before = windows.get(window.value());
        if (before == null || !before.isDue(dueBy) || !before.isFree(owner, now)) {
            return Optional.empty();
        }
        Window claimed = marked(before.window(), before.window().closed());
        windows.put(window.value(),
                new Kept(claimed, before.dueAt(), owner, leaseUntil, before.pass(), before.firstBatch()));
        return Optional.of(new Closing(claimed, before.pass(), before.firstBatch(), owner, leaseUntil));
    }

    @Override
    public synchronized boolean renew(Closing closing, Instant leaseUntil) {
        return change(closing, held -> new Kept(held.window(), held.dueAt(), held.owner(), leaseUntil, held.pass(),
                held.firstBatch()));
    }

    @Override
    public synchronized boolean passed(Closing closing, int nextFirstBatch, Instant nextLook) {
        return change(closing,
                held -> new Kept(marked(held.window(), true), nextLook, held.owner(), null, 2, nextFirstBatch))
                || isLetGoBy(closing);
    }

    @Override
    public synchronized boolean finished(Closing closing, int nextFirstBatch) {
        return change(closing,
                held -> new Kept(marked(held.window(), true), null, held.owner(), null, held.pass(), nextFirstBatch))
                || isLetGoBy(closing);
    }

    @Override
    public synchronized boolean isFinished(WindowId window) {
        Kept now = windows.get(window.value());
        return now != null && now.window().closed() && now.dueAt() == null;
    }

    @Override
    public synchronized boolean lookAgain(WindowId window, Instant at) {
        Kept now = windows.get(window.value());
        if (now == null || !isFinished(window)) {
            return false;
        }
        windows.put(window.value(), new Kept(now.window(), at, now.owner(), null, now.pass(), now.firstBatch()));
        return true;
    }

    private boolean change(Closing closing, UnaryOperator<Kept> change) {
        Kept before = windows.get(closing.window().id().value());
        if (before == null || !before.isHeldBy(closing)) {
            return false;
        }
        windows.put(closing.window().id().value(), change.apply(before));
        return true;
    }

    private boolean isLetGoBy(Closing closing) {
        Kept now = windows.get(closing.window().id().value());
        return now != null && now.leaseUntil() == null && now.owner().equals(closing.owner());
    }

    private static Window marked(Window window, boolean closed) {
        return new Window(window.id(), window.session(), window.authority(), window.channel(), window.opensAt(),
                window.closesAt(), window.counting(), window.countedBy(), window.collectionNotice(), true, closed,
                window.version());
    }
}
