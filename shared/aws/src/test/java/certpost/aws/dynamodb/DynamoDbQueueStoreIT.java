package certpost.aws.dynamodb;

import certpost.domain.queue.QueueStore;
import certpost.domain.queue.QueueStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbQueueStoreIT extends QueueStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    @Override
    protected QueueStore queues() {
        return tables.queues();
    }
}
