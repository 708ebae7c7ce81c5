package certpost.staff;

import certpost.domain.acts.StaffActs;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.notice.Notice;
import certpost.domain.proposal.Proposal;
import certpost.domain.queue.Cut;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore.Stored;
import java.util.List;

/** Acts that succeed and change nothing; they are kept for whoever tries. */
final class TrialActs implements StaffActs {
    private final List<AuditedAct> tried;

    TrialActs(List<AuditedAct> tried) {
        this.tried = tried;
    }

    @Override
    public Written change(Certificate changed, String writeId, AuditedAct act) {
        return tried(act, new Written.Done());
    }

    @Override
    public Stored announce(Window window, int newestHolderKey, AuditedAct act) {
        return tried(act, new Stored.Done());
    }

    @Override
    public Stored change(Window changed, AuditedAct act) {
        return tried(act, new Stored.Done());
    }

    /** What number the batch will have is not known before it is wished for. */
    @Override
    public Wished wish(WindowId window, Cut cut, AuditedAct act) {
        return tried(act, new Wished.Kept(1));
    }

    @Override
    public boolean change(Notice changed, AuditedAct act) {
        throw new IllegalStateException("one person has a notice sent again");
    }

    @Override
    public <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act) {
        return tried(act, true);
    }

    @Override
    public boolean change(Proposal changed, AuditedAct act) {
        throw new IllegalStateException("nobody proposes a proposal");
    }

    @Override
    public StaffActs ending(Proposal done) {
        return this;
    }

    private <T> T tried(AuditedAct act, T outcome) {
        tried.add(act);
        return outcome;
    }
}
