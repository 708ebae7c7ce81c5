package certpost.staff;

import certpost.domain.Page;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit as it is, to which nothing is added: what would be is kept for whoever tries. */
final class TrialAudit implements AuditStore {
    private final AuditStore audit;
    private final List<AuditedAct> tried;

    TrialAudit(AuditStore audit, List<AuditedAct> tried) {
        this.audit = audit;
        this.tried = tried;
    }

    @Override
    public AuditEntry append(AuditedAct act) {
        return append(act, AuditHead.none(act.subject()));
    }

    @Override
    public AuditEntry append(AuditedAct act, AuditHead likely) {
        tried.add(act);
        return act.after(likely, Duration.ZERO);
    }

    @Override
    public Page<AuditEntry> page(AuditSubject subject, @Nullable String cursor, int limit) {
        return audit.page(subject, cursor, limit);
    }

    @Override
    public Stream<AuditEntry> chain(AuditSubject subject) {
        return audit.chain(subject);
    }

    @Override
    public Map<AuditPlace, AuditEntry> findAll(Collection<AuditPlace> places) {
        return audit.findAll(places);
    }
}
