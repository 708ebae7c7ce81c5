package certpost.domain.reminder;

import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rounds in a map. */
public final class RoundsInMemory implements RoundStore {

    /** A round's place; a lease is held until it is null. */
    private record Kept(@Nullable String cursor, String owner, @Nullable Instant leaseUntil, Instant dueAt) {
        boolean isFree(String worker, Instant now) {
            return dueAt.toEpochMilli() <= now.toEpochMilli()
                    && (leaseUntil == null || leaseUntil.toEpochMilli() < now.toEpochMilli() || owner.equals(worker));
        }

        boolean isHeldBy(Round round) {
            return leaseUntil != null && owner.equals(round.owner());
        }
    }

    private final Map<RoundKey, Kept> rounds = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Round> claim(RoundKey key, String owner, Instant now, Instant leaseUntil) {
        Kept before = rounds.getOrDefault(key, new Kept(null, "", null, Instant.EPOCH));
        if (!before.isFree(owner, now)) {
            return Optional.empty();
        }
        rounds.put(key, new Kept(before.cursor(), owner, leaseUntil, before.dueAt()));
        return Optional.of(new Round(key, before.cursor(), owner));
    }

    @Override
    public synchronized boolean advance(Round round, String cursor, Instant leaseUntil) {
        Kept before = rounds.get(round.key());
        if (before == null || !before.isHeldBy(round)) {
            return false;
        }
        rounds.put(round.key(), new Kept(cursor, before.owner(), leaseUntil, before.dueAt()));
        return true;
    }

    @Override
    public synchronized boolean finished(Round round, Instant again) {
        Kept before = rounds.get(round.key());
        if (before == null || !before.isHeldBy(round)) {
            return before != null && before.leaseUntil() == null && before.owner().equals(round.owner());
        }
        rounds.put(round.key(), new Kept(null, before.owner(), null, again));
        return true;
    }

    @Override
    public synchronized List<RoundKey> ofWindow(WindowId window) {
        return rounds.keySet().stream().filter(key -> key.window().equals(window)).toList();
    }
}
