package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStoreContract;
import certpost.domain.certificate.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbCertificateStoreIT extends CertificateStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
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
