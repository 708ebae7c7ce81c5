package certpost.domain.acts;

import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderStore;

/** What is erased for holders over stores in memory, whatever stores. */
public final class HolderActsInMemory implements HolderActs {
    private final CertificateStore certificates;
    private final ReminderStore reminders;
    private final AuditInMemory audit;

    public HolderActsInMemory(CertificateStore certificates, ReminderStore reminders, AuditInMemory audit) {
        this.certificates = certificates;
        this.reminders = reminders;
        this.audit = audit;
    }

    @Override
    public Written erase(Certificate left, String writeId, AuditedAct act) {
        Written written = certificates.write(left, writeId);
        if (written instanceof Written.Done) {
            audit.appendOnce(act);
        }
        return written;
    }

    @Override
    public boolean forget(Reminder reminder, AuditedAct act) {
        boolean isThere = reminders.find(reminder.key(), reminder.askedAt())
                .filter(found -> found.ask().equals(reminder.ask()))
                .isPresent();
        if (isThere) {
            reminders.delete(reminder.key());
            audit.append(act);
        }
        return isThere;
    }
}
