package certpost.aws.dynamodb;

import certpost.domain.reminder.RoundStore;
import certpost.domain.reminder.RoundStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbRoundStoreIT extends RoundStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected RoundStore rounds() {
        return tables.rounds();
    }
}
