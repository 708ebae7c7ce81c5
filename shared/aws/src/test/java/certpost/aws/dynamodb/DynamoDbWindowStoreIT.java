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

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected WindowStore windows() {
        return tables.windows();
    }

    @Override
    protected SessionStore sessions() {
        return tables.sessions();
    }

    @Override
    protected ClosingStore closings() {
        return tables.closings();
    }
}
