package certpost.domain.audit;

import certpost.domain.Page;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps entries, each put once and never changed; all reads are consistent. */
public interface AuditStore {

    /** Records an act that changes nothing else, at the end of its subject's chain. */
    AuditEntry append(AuditedAct act);

    /** The same, at the end of a chain that was there a moment ago and very likely is still. */
    AuditEntry append(AuditedAct act, AuditHead likely);

    /** A subject's entries, the oldest first. */
    Page<AuditEntry> page(AuditSubject subject, @Nullable String cursor, int limit);

    /** All of a subject's entries, the oldest first, read as they are asked for. */
    Stream<AuditEntry> chain(AuditSubject subject);

    /** Those of the places' entries that exist. */
    Map<AuditPlace, AuditEntry> findAll(Collection<AuditPlace> places);
}
