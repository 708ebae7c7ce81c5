package certpost.aws.dynamodb;

import certpost.domain.certificate.ReferenceStore;
import certpost.domain.certificate.ReferenceStoreContract;
import certpost.domain.certificate.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbReferenceStoreIT extends ReferenceStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final String certificates = tables.fresh("CertificatesTable");
    private final String references = tables.fresh("ReferencesTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected ReferenceStore references() {
        return new DynamoDbReferenceStore(tables.client(), references);
    }

    @Override
    protected RosterStore roster() {
        return new DynamoDbRosterStore(tables.client(), certificates, references);
    }
}
