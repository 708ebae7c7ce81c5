package certpost.domain.acts;

import certpost.domain.ClockAt;
import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.AuditStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.proposal.ProposalStore;
import certpost.domain.proposal.ProposalsInMemory;
import certpost.domain.queue.QueuesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.window.WindowsInMemory;

class StaffActsInMemoryTest extends StaffActsContract {
    private final AuditInMemory audit = new AuditInMemory();
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final ReferenceDataInMemory reference = new ReferenceDataInMemory(new ClockAt(SomeCertificates.APPLIED_AT));
    private final ProposalsInMemory proposals = new ProposalsInMemory();
    private final StaffActs acts = new StaffActsInMemory(certificates, new WindowsInMemory(), new QueuesInMemory(),
            notices, reference, proposals, audit);

    @Override
    protected StaffActs acts() {
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
    protected NoticeStore notices() {
        return notices;
    }

    @Override
    protected ReferenceDataStore reference() {
        return reference;
    }

    @Override
    protected ProposalStore proposals() {
        return proposals;
    }
}
