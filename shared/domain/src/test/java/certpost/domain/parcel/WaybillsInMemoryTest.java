package certpost.domain.parcel;

import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterStore;

class WaybillsInMemoryTest extends WaybillStoreContract {
    private final CertificatesInMemory all = new CertificatesInMemory();
    private final WaybillsInMemory waybills = new WaybillsInMemory(all);

    @Override
    protected WaybillStore waybills() {
        return waybills;
    }

    @Override
    protected CertificateStore certificates() {
        return all;
    }

    @Override
    protected RosterStore roster() {
        return all;
    }
}
