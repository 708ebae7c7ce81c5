package certpost.aws.dynamodb;

import certpost.domain.batch.BatchStore;
import certpost.domain.batch.BatchStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbBatchStoreIT extends BatchStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected BatchStore batches() {
        return tables.batches();
    }
}
