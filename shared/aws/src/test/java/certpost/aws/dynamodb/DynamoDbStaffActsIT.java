package certpost.aws.dynamodb;

import certpost.domain.acts.StaffActs;
import certpost.domain.acts.StaffActsContract;
import certpost.domain.audit.AuditStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.notice.NoticeStore;
import certpost.domain.proposal.ProposalStore;
import certpost.domain.reference.ReferenceDataStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbStaffActsIT extends StaffActsContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected StaffActs acts() {
        return tables.staffActs();
    }

    @Override
    protected AuditStore audit() {
        return tables.audit();
    }

    @Override
    protected CertificateStore certificates() {
        return tables.certificates();
    }

    @Override
    protected RosterStore roster() {
        return tables.roster();
    }

    @Override
    protected NoticeStore notices() {
        return tables.notices();
    }

    @Override
    protected ReferenceDataStore reference() {
        return tables.reference();
    }

    @Override
    protected ProposalStore proposals() {
        return tables.proposals();
    }
}
