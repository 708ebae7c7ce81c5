package certpost.domain.audit;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recorded heads in memory. */
public final class AuditHeadsInMemory implements AuditHeadStore {
    private final Map<String, AuditHead> heads = new ConcurrentHashMap<>();

    @Override
    public Map<String, AuditHead> findAll(Collection<String> subjects) {
        return heads.values()
                .stream()
                .filter(head -> subjects.contains(head.subject()))
                .collect(Collectors.toMap(AuditHead::subject, Function.identity()));
    }

    @Override
    public boolean advance(AuditHead head) {
        AuditHead before = heads.get(head.subject());
        if (before != null && before.sequence() >= head.sequence()) {
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
