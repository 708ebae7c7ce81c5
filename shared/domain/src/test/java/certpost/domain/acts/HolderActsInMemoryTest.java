package certpost.domain.acts;

import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ReminderStore;
import certpost.domain.registration.RemindersInMemory;

class HolderActsInMemoryTest extends HolderActsContract {
    private final AuditInMemory audit = new AuditInMemory();
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final RemindersInMemory reminders = new RemindersInMemory(new NoticesInMemory());
    private final HolderActs acts = new HolderActsInMemory(certificates, reminders, audit);

    @Override
    protected HolderActs acts() {
        return acts;
    }

    @Override
    protected AuditStore audit() {
        return audit;
    }

    @Override
    protected CertificateStore certificates() {
        return certificates;
    }

    @Override
    protected RosterStore roster() {
        return certificates;
    }

    @Override
    protected ReminderStore reminders() {
        return reminders;
    }

    @Override
    protected CodeStore codes() {
        return reminders;
    }
}
