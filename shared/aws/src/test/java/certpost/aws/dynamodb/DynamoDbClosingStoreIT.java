package certpost.aws.dynamodb;

import certpost.domain.closing.ClosingStore;
import certpost.domain.closing.ClosingStoreContract;
import certpost.domain.window.WindowStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbClosingStoreIT extends ClosingStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected ClosingStore closings() {
        return tables.closings();
    }

    @Override
    protected WindowStore windows() {
        return tables.windows();
    }
}
