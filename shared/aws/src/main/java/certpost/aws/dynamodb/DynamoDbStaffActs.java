package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Outcome;
import certpost.domain.acts.StaffActs;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.proposal.Proposal;
import certpost.domain.queue.Cut;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore.Stored;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Acts of staff, each in one transaction with its entry. */
public final class DynamoDbStaffActs implements StaffActs {
    private final Table certificates;
    private final Table windows;
    private final Table sessions;
    private final Table queues;
    private final Table notices;
    private final Table proposals;
    private final DynamoDbReferenceData reference;
    private final NoticeRetention retention;
    private final AuditTrail audit;

    /** The tables that acts of staff change. */
    public record Tables(String certificates, String windows, String sessions, String queues, String notices,
            String proposals) {}

    public DynamoDbStaffActs(DynamoDbClient client, Tables tables, DynamoDbReferenceData reference,
            NoticeRetention retention, DynamoDbAuditStore audit) {
        this.certificates = new Table(client, tables.certificates());
        this.windows = new Table(client, tables.windows());
        this.sessions = new Table(client, tables.sessions());
        this.queues = new Table(client, tables.queues());
        this.notices = new Table(client, tables.notices());
        this.proposals = new Table(client, tables.proposals());
        this.reference = reference;
        this.retention = retention;
        this.audit = audit.trail();
    }

    private DynamoDbStaffActs(DynamoDbStaffActs others, AuditTrail audit) {
        this.certificates = others.certificates;
        this.windows = others.windows;
        this.sessions = others.sessions;
        this.queues = others.queues;
        this.notices = others.notices;
        this.proposals = others.proposals;
        this.reference = others.reference;
        this.retention = others.retention;
        this.audit = audit;
    }

    @Override
    public Written change(Certificate changed, String writeId, AuditedAct act) {
        return DynamoDbCertificateStore.written(
                audit.put(certificates, CertificateItem.of(changed, writeId), CertificateItem.isBefore(changed), act),
                changed, writeId);
    }

    @Override
    public Stored announce(Window window, int newestHolderKey, AuditedAct act) {
        return DynamoDbWindowStore.created(window,
                audit.commit(DynamoDbWindowStore.creation(windows, sessions, window, newestHolderKey), act));
    }

    @Override
    public Stored change(Window changed, AuditedAct act) {
        return DynamoDbWindowStore
                .replaced(audit.put(windows, WindowItem.of(changed), WindowItem.isBefore(changed), act), changed);
    }

    /** A transaction does not say what an update has made, so the number of the batch is read before. */
    @Override
    public Wished wish(WindowId window, Cut cut, AuditedAct act) {
        Optional<StoredItem> before = queues.find(QueueItem.key(window));
        if (before.filter(QueueItem::isWaiting).isPresent()) {
            return DynamoDbQueueStore.refused(before.get(), cut);
        }
        int batch = QueueItem.nextBatch(before);
        var transaction = new Transaction().update(queues, QueueItem.key(window), QueueItem.wished(cut),
                QueueItem.isFreeFor(cut, batch));
        return switch (audit.commit(transaction, act)) {
            case Outcome.Committed _ -> new Wished.Kept(batch);
            case Outcome.Cancelled(var parts) -> switch (AuditTrail.refused(parts.getFirst())) {
                case Write.Refused(var current) ->
                    current.map(item -> DynamoDbQueueStore.refused(item, cut)).orElseGet(Wished.Done::new);
                case Write.Stored _ -> throw new IllegalStateException("it was refused");
            };
        };
    }

    @Override
    public boolean change(Notice changed, AuditedAct act) {
        return audit.put(notices, NoticeItem.of(changed, retention), NoticeItem.isBefore(changed), act).isStored();
    }

    @Override
    public <T> boolean load(ReferenceKind<T> kind, Loaded<T> changed, AuditedAct act) {
        return reference.put(kind, changed, transaction -> audit.commit(transaction, act));
    }

    @Override
    public boolean change(Proposal changed, AuditedAct act) {
        return switch (audit.put(proposals, ProposalItem.of(changed), ProposalItem.isBefore(changed), act)) {
            case Write.Stored _ -> true;
            // The client repeats a request whose answer was lost, and is then refused what it did itself.
            case Write.Refused(var current) -> current.map(ProposalItem::read).equals(Optional.of(changed));
        };
    }

    @Override
    public StaffActs ending(Proposal done) {
        return new DynamoDbStaffActs(this, audit.ending(proposals, ProposalItem.of(done), ProposalItem.isBefore(done)));
    }
}
