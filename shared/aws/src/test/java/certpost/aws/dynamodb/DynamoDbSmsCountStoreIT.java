package certpost.aws.dynamodb;

import certpost.domain.notice.SmsCountStore;
import certpost.domain.notice.SmsCountStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbSmsCountStoreIT extends SmsCountStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected SmsCountStore counts() {
        return tables.smsCounts();
    }
}
