package certpost.domain.acts;

import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
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

/** Acts of staff over stores in memory, whatever stores. */
public final class StaffActsInMemory implements StaffActs {
    private final CertificateStore certificates;
    private final WindowStore windows;
    private final QueueStore queues;
    private final NoticeStore notices;
    private final ReferenceDataStore reference;
    private final AuditInMemory audit;

    public StaffActsInMemory(CertificateStore certificates, WindowStore windows, QueueStore queues, NoticeStore notices,
            ReferenceDataStore reference, AuditInMemory audit) {
        this.certificates = certificates;
        this.windows = windows;
        this.queues = queues;
        this.notices = notices;
        this.reference = reference;
        this.audit = audit;
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
        Stored stored = windows.replace(changed);
        return recorded(stored, stored instanceof Stored.Done, act);
    }

    @Override
    public Wished wish(WindowId window, Cut cut, AuditedAct act) {
        Wished wished = queues.wish(window, cut);
        return recorded(wished, wished instanceof Wished.Kept, act);
    }

    @Override
    public boolean change(Notice changed, AuditedAct act) {
        boolean stored = notices.replace(changed);
        return recorded(stored, stored, act);
    }

    @Override
    public <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act) {
        boolean stored = reference.put(kind, changed);
        return recorded(stored, stored, act);
    }

    private <T> T recorded(T outcome, boolean done, AuditedAct act) {
        if (done) {
            audit.appendOnce(act);
        }
        return outcome;
    }
}
