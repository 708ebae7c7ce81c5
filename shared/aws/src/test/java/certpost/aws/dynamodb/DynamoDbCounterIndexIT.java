package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CounterIndex;
import certpost.domain.certificate.CounterIndexContract;
import certpost.domain.certificate.RosterOrder;
import certpost.domain.certificate.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbCounterIndexIT extends CounterIndexContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected CounterIndex index() {
        return tables.counterIndex();
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
    protected RosterOrder rosterOrder() {
        return tables.rosterIndex();
    }
}
