package certpost.domain.acts;

import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.registration.Reminder;

/** What is erased because a holder asks for it: each act is stored together with its entry, or neither is. */
public interface HolderActs {

    /** As {@link certpost.domain.certificate.CertificateStore#write}. */
    Written erase(Certificate left, String writeId, AuditedAct act);

    /** Deletes a reminder; false where it is another wish by now, or gone. */
    boolean forget(Reminder reminder, AuditedAct act);
}
