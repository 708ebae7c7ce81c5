package certpost.domain.queue;

import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queues in memory. */
public final class QueuesInMemory implements QueueStore {
    private final Map<WindowId, State> queues = new HashMap<>();

    /** A queue's state; {@code latest} is the cut that is or was carried out last. */
    private record State(Cut latest, int batch, boolean waiting, @Nullable String owner,
            @Nullable Instant leaseUntil) {}

    @Override
    public synchronized Wished wish(WindowId window, Cut cut) {
        State before = queues.get(window);
        if (before != null && before.latest().id().equals(cut.id())) {
            return before.waiting() ? new Wished.Kept(before.batch()) : new Wished.Done();
        }
        if (before != null && before.waiting()) {
            return new Wished.Busy(before.latest());
        }
        int batch = before == null ? 1 : before.batch();
        queues.put(window, new State(cut, batch, true, null, null));
        return new Wished.Kept(batch);
    }

    @Override
    public synchronized List<WindowId> waiting() {
        return queues.entrySet()
                .stream()
                .filter(entry -> entry.getValue().waiting())
                .sorted(Comparator.comparing(entry -> entry.getValue().latest().at()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<Cutting> claim(WindowId window, String owner, Instant now, Instant leaseUntil) {
        State before = queues.get(window);
        if (before == null || !before.waiting() || isHeldByOther(before, owner, now)) {
            return Optional.empty();
        }
        queues.put(window, new State(before.latest(), before.batch(), true, owner, leaseUntil));
        return Optional.of(new Cutting(window, before.batch(), before.latest(), owner, leaseUntil));
    }

    @Override
    public synchronized boolean renew(Cutting cutting, Instant leaseUntil) {
        if (!isHeld(cutting)) {
            return false;
        }
        queues.put(cutting.window(), new State(cutting.cut(), cutting.batch(), true, cutting.owner(), leaseUntil));
        return true;
    }

    @Override
    public synchronized boolean done(Cutting cutting, int nextBatch) {
        State before = queues.get(cutting.window());
        if (before != null && !before.waiting() && cutting.owner().equals(before.owner())
                && before.latest().id().equals(cutting.cut().id())) {
            return true;
        }
        if (!isHeld(cutting)) {
            return false;
        }
        queues.put(cutting.window(), new State(cutting.cut(), nextBatch, false, cutting.owner(), null));
        return true;
    }

    private static boolean isHeldByOther(State state, String owner, Instant now) {
        return state.leaseUntil() != null && !state.leaseUntil().isBefore(now) && !owner.equals(state.owner());
    }

    private boolean isHeld(Cutting cutting) {
        State now = queues.get(cutting.window());
        return now != null && now.waiting() && cutting.owner().equals(now.owner())
                && now.latest().id().equals(cutting.cut().id());
    }
}
