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

/**
 * Acts that were proposed, as long as they are what was proposed. An act of one write ends its proposal with it; where
 * there are many, only whoever does them all knows when that is.
 */
final class ApprovedActs implements StaffActs {
    private final StaffActs acts;
    private final Proposal done;
    private final StaffActs ending;
    private boolean overtaken;

    /**
     * Acts by a proposal.
     *
     * @param done as it is when they are
     */
    ApprovedActs(StaffActs acts, Proposal done) {
        this.acts = acts;
        this.done = done;
        this.ending = acts.ending(done);
    }

    /** Whether what they are about is not what it was when they were proposed. */
    boolean wereOvertaken() {
        return overtaken;
    }

    @Override
    public Stored change(Window changed, AuditedAct act) {
        return isOvertaken(act) ? new Stored.Conflict() : ending.change(changed, act);
    }

    @Override
    public Wished wish(WindowId window, Cut cut, AuditedAct act) {
        return ending.wish(window, cut, act);
    }

    @Override
    public <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act) {
        return !isOvertaken(act) && ending.load(kind, changed, act);
    }

    @Override
    public Written change(Certificate changed, String writeId, AuditedAct act) {
        return acts.change(changed, writeId, act);
    }

    @Override
    public Stored announce(Window window, int newestHolderKey, AuditedAct act) {
        throw new IllegalStateException("one person announces a window");
    }

    @Override
    public boolean change(Notice changed, AuditedAct act) {
        throw new IllegalStateException("one person has a notice sent again");
    }

    @Override
    public boolean change(Proposal changed, AuditedAct act) {
        throw new IllegalStateException("nobody proposes a proposal");
    }

    @Override
    public StaffActs ending(Proposal other) {
        throw new IllegalStateException("they end one proposal already");
    }

    private boolean isOvertaken(AuditedAct act) {
        overtaken |= done.isOvertakenIn(act);
        return overtaken;
    }
}
