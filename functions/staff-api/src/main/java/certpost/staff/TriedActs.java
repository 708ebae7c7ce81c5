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

/**
 * Acts that were tried and found light enough for one person, to the letter: where a window has changed in between, what
 * left it open longer might shorten it by now. No others are.
 */
final class TriedActs implements StaffActs {
    private final StaffActs acts;
    private final List<AuditedAct> tried;

    TriedActs(StaffActs acts, List<AuditedAct> tried) {
        this.acts = acts;
        this.tried = tried;
    }

    @Override
    public Stored announce(Window window, int newestHolderKey, AuditedAct act) {
        return tried.contains(act) ? acts.announce(window, newestHolderKey, act) : new Stored.Conflict();
    }

    @Override
    public Stored change(Window changed, AuditedAct act) {
        return tried.contains(act) ? acts.change(changed, act) : new Stored.Conflict();
    }

    @Override
    public Written change(Certificate changed, String writeId, AuditedAct act) {
        throw notLight(act);
    }

    @Override
    public Wished wish(WindowId window, Cut cut, AuditedAct act) {
        throw notLight(act);
    }

    @Override
    public boolean change(Notice changed, AuditedAct act) {
        throw notLight(act);
    }

    @Override
    public <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act) {
        throw notLight(act);
    }

    @Override
    public boolean change(Proposal changed, AuditedAct act) {
        throw notLight(act);
    }

    @Override
    public StaffActs ending(Proposal done) {
        throw new IllegalStateException("what is light ends no proposal");
    }

    private static IllegalStateException notLight(AuditedAct act) {
        return new IllegalStateException("takes two people: " + act.kind());
    }
}
