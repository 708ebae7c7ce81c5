package certpost.domain.acts;

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
 * What staff do: each act is stored together with its entry in the audit, or neither is. What comes of it is what the
 * stores say of the same write without an entry, as holders and schedules do it.
 */
public interface StaffActs {

    /** As {@link certpost.domain.certificate.CertificateStore#write}. */
    Written change(Certificate changed, String writeId, AuditedAct act);

    /** As {@link certpost.domain.window.WindowStore#create}. */
    Stored announce(Window window, int newestHolderKey, AuditedAct act);

    /** As {@link certpost.domain.window.WindowStore#replace}. */
    Stored change(Window changed, AuditedAct act);

    /** As {@link certpost.domain.queue.QueueStore#wish}. */
    Wished wish(WindowId window, Cut cut, AuditedAct act);

    /** As {@link certpost.domain.notice.NoticeStore#replace}. */
    boolean change(Notice changed, AuditedAct act);

    /** As {@link certpost.domain.reference.ReferenceDataStore#put}. */
    <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act);

    /**
     * Stores a proposal, or how far it is by now; false, and nothing is stored, where it has come to something else
     * meanwhile. A change that was stored although its answer was lost is known, and is done.
     */
    boolean change(Proposal changed, AuditedAct act);

    /**
     * The same acts, each of which is together with its entry also the end of a proposal: all three are stored, or none.
     * Where the proposal has come to an end meanwhile, it is as if somebody else had changed what the act is about. For
     * what proposals of one write are about: a window, a queue, reference data.
     *
     * @param done as it is to be stored
     */
    StaffActs ending(Proposal done);
}
