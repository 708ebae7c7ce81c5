package certpost.domain.acts;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.SomeActs;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillStore.Assigned;
import certpost.domain.window.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An act of the printing house and its entry are one: both are there, or neither is. */
public abstract class PrintingActsContract {
    private static final Batch BATCH = new Batch(new BatchId(SomeCertificates.WINDOW, 1), Channel.DIRECT,
            Batch.PRINTING_HOUSE, BatchState.READY, 1, "00", APPLIED_AT);
    private static final AuditedAct RECEIPT = new AuditedAct(AuditSubject.of(BATCH.id()), ActKind.BATCH_RECEIVED,
            SomeActs.CLERK, APPLIED_AT);

    /** The acts, always the same within a test. */
    protected abstract PrintingActs acts();

    /** Where entries are. */
    protected abstract AuditStore audit();

    protected abstract BatchStore batches();

    protected abstract WaybillStore waybills();

    protected abstract CertificateStore certificates();

    protected abstract RosterStore roster();

    @Test
    void shouldMoveABatchOnceAndRecordItOnce() {
        batches().putManifest(BATCH);

        assertThat(acts().move(BATCH.in(BatchState.RECEIVED), BatchState.READY, RECEIPT)).isTrue();
        assertThat(acts().move(BATCH.in(BatchState.RECEIVED), BatchState.READY, RECEIPT)).isTrue();
        assertThat(acts().move(BATCH.in(BatchState.SENT), BatchState.READY, RECEIPT)).isFalse();

        assertThat(batches().find(BATCH.id())).contains(BATCH.in(BatchState.RECEIVED));
        assertThat(acts(RECEIPT.subject())).containsExactly("BATCH_RECEIVED");
    }

    @Test
    void shouldReplaceAWaybillAndRecordItOnce() {
        sent(1);
        Certificate changed = certificates().find(key(1)).orElseThrow().sent(waybill(2), APPLIED_AT);
        AuditedAct act = SomeActs.onCertificate(1);

        assertThat(acts().reassign(changed, waybill(2), waybill(1), "write", act)).isEqualTo(new Assigned.Done());
        assertThat(acts().reassign(changed, waybill(2), waybill(1), "write", act)).isEqualTo(new Assigned.Done());

        assertThat(waybills().owner(waybill(2))).contains(key(1));
        assertThat(waybills().owner(waybill(1))).isEmpty();
        assertThat(acts(act.subject())).hasSize(1);
    }

    @Test
    void shouldRecordNothingWhereTheWaybillIsAnothers() {
        sent(1);
        sent(2);
        Certificate changed = certificates().find(key(1)).orElseThrow().sent(waybill(2), APPLIED_AT);

        assertThat(acts().reassign(changed, waybill(2), waybill(1), "write", SomeActs.onCertificate(1)))
                .isEqualTo(new Assigned.OtherOwner());

        assertThat(acts(SomeActs.onCertificate(1).subject())).isEmpty();
    }

    private void sent(int number) {
        roster().enter(List.of(SomeCertificates.row(number)));
        certificates().register(key(number), SomeCertificates.form(), SomeCertificates.WINDOW, APPLIED_AT,
                "apply-" + number);
        certificates().write(current(number).batched(SomeCertificates.place(number), APPLIED_AT), "batch");
        waybills().assign(current(number).sent(waybill(number), APPLIED_AT), waybill(number), null, "send");
    }

    private Certificate current(int number) {
        return certificates().find(key(number)).orElseThrow();
    }

    private List<String> acts(AuditSubject subject) {
        return audit().chain(subject).map(AuditEntry::act).toList();
    }
}
