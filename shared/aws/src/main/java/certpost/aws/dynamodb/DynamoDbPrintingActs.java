package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Outcome;
import certpost.domain.acts.PrintingActs;
import certpost.domain.audit.AuditedAct;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.Certificate;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore.Assigned;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Acts of whoever prints and mails, each in one transaction with its entry. */
public final class DynamoDbPrintingActs implements PrintingActs {
    private final Table batches;
    private final DynamoDbWaybillStore waybills;
    private final AuditTrail audit;

    public DynamoDbPrintingActs(DynamoDbClient client, String batchesTable, DynamoDbWaybillStore waybills,
            DynamoDbAuditStore audit) {
        this.batches = new Table(client, batchesTable);
        this.waybills = waybills;
        this.audit = audit.trail();
    }

    @Override
    public boolean move(Batch batch, BatchState before, AuditedAct act) {
        var transaction = new Transaction().update(batches, BatchItem.key(batch.id()), BatchItem.moved(batch.state()),
                BatchItem.isIn(before));
        return switch (audit.commit(transaction, act)) {
            case Outcome.Committed _ -> true;
            case Outcome.Cancelled(var parts) -> DynamoDbBatchStore.moved(AuditTrail.refused(parts.getFirst()), batch);
        };
    }

    @Override
    public Assigned reassign(Certificate changed, Waybill waybill, Waybill replaces, String writeId, AuditedAct act) {
        return waybills.assign(changed, waybill, replaces, writeId, transaction -> audit.commit(transaction, act));
    }
}
