package certpost.aws.dynamodb;

import certpost.domain.audit.AuditHeadStore;
import certpost.domain.audit.AuditHeadStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbAuditHeadStoreIT extends AuditHeadStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected AuditHeadStore heads() {
        return tables.auditHeads(clock);
    }
}
