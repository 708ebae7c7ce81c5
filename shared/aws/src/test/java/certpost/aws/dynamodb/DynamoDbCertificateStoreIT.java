package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStoreContract;
import certpost.domain.certificate.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbCertificateStoreIT extends CertificateStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final String certificates = tables.fresh("CertificatesTable");
    private final String references = tables.fresh("ReferencesTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected CertificateStore certificates() {
        return new DynamoDbCertificateStore(tables.client(), certificates);
    }

    @Override
    protected RosterStore roster() {
        return new DynamoDbRosterStore(tables.client(), certificates, references);
    }
}
