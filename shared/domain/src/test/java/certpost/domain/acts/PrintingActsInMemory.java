package certpost.domain.acts;

import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditedAct;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.Certificate;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillStore.Assigned;

/** Acts of the printing house over stores in memory, whatever stores. */
public final class PrintingActsInMemory implements PrintingActs {
    private final BatchStore batches;
    private final WaybillStore waybills;
    private final AuditInMemory audit;

    public PrintingActsInMemory(BatchStore batches, WaybillStore waybills, AuditInMemory audit) {
        this.batches = batches;
        this.waybills = waybills;
        this.audit = audit;
    }

    @Override
    public boolean move(Batch batch, BatchState before, AuditedAct act) {
        boolean moves = batches.find(batch.id()).filter(found -> found.state() == before).isPresent();
        boolean moved = batches.move(batch, before);
        if (moves && moved) {
            audit.append(act);
        }
        return moved;
    }

    @Override
    public Assigned reassign(Certificate changed, Waybill waybill, Waybill replaces, String writeId, AuditedAct act) {
        Assigned assigned = waybills.assign(changed, waybill, replaces, writeId);
        if (assigned instanceof Assigned.Done) {
            audit.appendOnce(act);
        }
        return assigned;
    }
}
