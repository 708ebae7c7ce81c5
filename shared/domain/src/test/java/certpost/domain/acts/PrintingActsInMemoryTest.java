package certpost.domain.acts;

import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditStore;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterStore;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillsInMemory;

class PrintingActsInMemoryTest extends PrintingActsContract {
    private final AuditInMemory audit = new AuditInMemory();
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final BatchesInMemory batches = new BatchesInMemory();
    private final WaybillsInMemory waybills = new WaybillsInMemory(certificates);
    private final PrintingActs acts = new PrintingActsInMemory(batches, waybills, audit);

    @Override
    protected PrintingActs acts() {
        return acts;
    }

    @Override
    protected AuditStore audit() {
        return audit;
    }

    @Override
    protected BatchStore batches() {
        return batches;
    }

    @Override
    protected WaybillStore waybills() {
        return waybills;
    }

    @Override
    protected CertificateStore certificates() {
        return certificates;
    }

    @Override
    protected RosterStore roster() {
        return certificates;
    }
}
