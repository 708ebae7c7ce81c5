package certpost.aws.dynamodb;

import certpost.domain.closing.ClosingStore;
import certpost.domain.closing.ClosingStoreContract;
import certpost.domain.window.WindowStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbClosingStoreIT extends ClosingStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final String windows = tables.fresh("WindowsTable");
    private final String sessions = tables.fresh("SessionsTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected ClosingStore closings() {
        return new DynamoDbClosingStore(tables.client(), windows);
    }

    @Override
    protected WindowStore windows() {
        return new DynamoDbWindowStore(tables.client(), windows, sessions);
    }
}
