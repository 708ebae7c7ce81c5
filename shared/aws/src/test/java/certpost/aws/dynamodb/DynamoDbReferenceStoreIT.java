package certpost.aws.dynamodb;

import certpost.domain.certificate.ReferenceStore;
import certpost.domain.certificate.ReferenceStoreContract;
import certpost.domain.certificate.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbReferenceStoreIT extends ReferenceStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected ReferenceStore references() {
        return tables.references();
    }

    @Override
    protected RosterStore roster() {
        return tables.roster();
    }
}
