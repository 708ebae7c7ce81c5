package certpost.domain.acts;

import certpost.domain.audit.AuditedAct;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.Certificate;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore.Assigned;

/** The same for whoever prints and mails: each act with its entry, or neither. */
public interface PrintingActs {

    /** As {@link certpost.domain.batch.BatchStore#move}. */
    boolean move(Batch batch, BatchState before, AuditedAct act);

    /** As {@link certpost.domain.parcel.WaybillStore#assign}, in the place of another waybill. */
    Assigned reassign(Certificate changed, Waybill waybill, Waybill replaces, String writeId, AuditedAct act);
}
