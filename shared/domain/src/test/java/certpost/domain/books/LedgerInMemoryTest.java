package certpost.domain.books;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterStore;

class LedgerInMemoryTest extends LedgerContract {
    private final CertificatesInMemory all = new CertificatesInMemory();
    private final Ledger<Certificate> ledger = new LedgerInMemory<>(all::all, line -> line.key().toString());

    @Override
    protected Ledger<Certificate> certificates() {
        return ledger;
    }

    @Override
    protected RosterStore roster() {
        return all;
    }
}
