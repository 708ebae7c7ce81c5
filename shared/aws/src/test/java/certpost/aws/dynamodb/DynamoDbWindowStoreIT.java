package certpost.aws.dynamodb;

import certpost.domain.closing.ClosingStore;
import certpost.domain.window.SessionStore;
import certpost.domain.window.WindowStore;
import certpost.domain.window.WindowStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbWindowStoreIT extends WindowStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final String windows = tables.fresh("WindowsTable");
    private final String sessions = tables.fresh("SessionsTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected WindowStore windows() {
        return new DynamoDbWindowStore(tables.client(), windows, sessions);
    }

    @Override
    protected SessionStore sessions() {
        return new DynamoDbSessionStore(tables.client(), sessions);
    }

    @Override
    protected ClosingStore closings() {
        return new DynamoDbClosingStore(tables.client(), windows);
    }
}
