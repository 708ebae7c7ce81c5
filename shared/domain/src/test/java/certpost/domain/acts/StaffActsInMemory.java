package certpost.domain.acts;

import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalsInMemory;
import certpost.domain.queue.Cut;
import certpost.domain.queue.QueueStore;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore;
import certpost.domain.window.WindowStore.Stored;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Acts of staff over stores in memory, whatever stores. */
public final class StaffActsInMemory implements StaffActs {
    private final CertificateStore certificates;
    private final WindowStore windows;
    private final QueueStore queues;
    private final NoticeStore notices;
    private final ReferenceDataStore reference;
    private final ProposalsInMemory proposals;
    private final AuditInMemory audit;
    private final @Nullable Proposal ending;

    public StaffActsInMemory(CertificateStore certificates, WindowStore windows, QueueStore queues, NoticeStore notices,
            ReferenceDataStore reference, ProposalsInMemory proposals, AuditInMemory audit) {
        this(certificates, windows, queues, notices, reference, proposals, audit, null);
    }

    private StaffActsInMemory(CertificateStore certificates, WindowStore windows, QueueStore queues,
            NoticeStore notices, ReferenceDataStore reference, ProposalsInMemory proposals, AuditInMemory audit,
            @Nullable Proposal ending) {
        this.certificates = certificates;
        this.windows = windows;
        this.queues = queues;
        this.notices = notices;
        this.reference = reference;
        this.proposals = proposals;
        this.audit = audit;
        this.ending = ending;
    }

    @Override
    public Written change(Certificate changed, String writeId, AuditedAct act) {
        Written written = certificates.write(changed, writeId);
        return recorded(written, written instanceof Written.Done, act);
    }

    @Override
    public Stored announce(Window window, int newestHolderKey, AuditedAct act) {
        Stored stored = windows.create(window, newestHolderKey);
        return recorded(stored, stored instanceof Stored.Done, act);
    }

    @Override
    public Stored change(Window changed, AuditedAct act) {
        return ended(() -> windows.replace(changed), Stored.Done.class::isInstance, new Stored.Conflict(), act);
    }

    @Override
    public Wished wish(WindowId window, Cut cut, AuditedAct act) {
        return ended(() -> queues.wish(window, cut), Wished.Kept.class::isInstance, new Wished.Done(), act);
    }

    @Override
    public boolean change(Notice changed, AuditedAct act) {
        boolean stored = notices.replace(changed);
        return recorded(stored, stored, act);
    }

    @Override
    public <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act) {
        return ended(() -> reference.put(kind, changed), stored -> stored, false, act);
    }

    @Override
    public boolean change(Proposal changed, AuditedAct act) {
        synchronized (proposals) {
            boolean stored = proposals.mayBecome(changed);
            if (stored) {
                proposals.keep(changed);
            }
            return recorded(stored, stored, act) || proposals.is(changed);
        }
    }

    @Override
    public StaffActs ending(Proposal done) {
        return new StaffActsInMemory(certificates, windows, queues, notices, reference, proposals, audit, done);
    }

    /** Refused also where what it would be the end of has come to another. */
    private <T> T ended(Supplier<T> write, Predicate<T> isDone, T refused, AuditedAct act) {
        synchronized (proposals) {
            if (ending != null && !proposals.mayBecome(ending)) {
                return refused;
            }
            T outcome = write.get();
            if (ending != null && isDone.test(outcome)) {
                proposals.keep(ending);
            }
            return recorded(outcome, isDone.test(outcome), act);
        }
    }

    private <T> T recorded(T outcome, boolean done, AuditedAct act) {
        if (done) {
            audit.appendOnce(act);
        }
        return outcome;
    }
}
