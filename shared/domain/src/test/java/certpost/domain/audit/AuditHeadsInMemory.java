package certpost.domain.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recorded heads in memory. */
public final class AuditHeadsInMemory implements AuditHeadStore {
    private final Map<String, AuditHead> heads = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** Heads none of which is over. */
    public AuditHeadsInMemory() {
        this(InstantSource.fixed(Instant.EPOCH));
    }

    public AuditHeadsInMemory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, AuditHead> findAll(Collection<String> subjects) {
        return heads.values()
                .stream()
                .filter(head -> subjects.contains(head.subject()) && !head.isOver(clock.instant()))
                .collect(Collectors.toMap(AuditHead::subject, Function.identity()));
    }

    /** At once, as a condition is tried and what is written: segments of a ledger advance the same chain. */
    @Override
    public synchronized boolean advance(AuditHead head) {
        AuditHead before = heads.get(head.subject());
        if (before != null && !before.isOver(clock.instant()) && before.sequence() >= head.sequence()) {
            return false;
        }
        heads.put(head.subject(), head);
        return true;
    }

    /** All of them. */
    public Collection<AuditHead> all() {
        return heads.values();
    }
}
