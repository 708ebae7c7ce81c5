package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Outcome;
import certpost.domain.acts.HolderActs;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.registration.Reminder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is erased because a holder asks for it, each in one transaction with its entry. */
public final class DynamoDbHolderActs implements HolderActs {
    private final Table certificates;
    private final Table reminders;
    private final AuditTrail audit;

    public DynamoDbHolderActs(DynamoDbClient client, String certificatesTable, String remindersTable,
            DynamoDbAuditStore audit) {
        this.certificates = new Table(client, certificatesTable);
        this.reminders = new Table(client, remindersTable);
        this.audit = audit.trail();
    }

    @Override
    public Written erase(Certificate left, String writeId, AuditedAct act) {
        return DynamoDbCertificateStore.written(
                audit.put(certificates, CertificateItem.of(left, writeId), CertificateItem.isBefore(left), act), left,
                writeId);
    }

    @Override
    public boolean forget(Reminder reminder, AuditedAct act) {
        var transaction = new Transaction().delete(reminders, ReminderItem.key(reminder.key()),
                ReminderItem.isTheWish(reminder));
        return audit.commit(transaction, act) instanceof Outcome.Committed;
    }
}
