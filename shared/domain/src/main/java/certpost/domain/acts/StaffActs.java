package certpost.domain.acts;

import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.notice.Notice;
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
}
