package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.certificate.RosterIndexContract;
import certpost.domain.certificate.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbRosterIndexIT extends RosterIndexContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected RosterIndex index() {
        return tables.rosterIndex();
    }

    @Override
    protected CertificateStore certificates() {
        return tables.certificates();
    }

    @Override
    protected RosterStore roster() {
        return tables.roster();
    }
}
