package certpost.aws.dynamodb;

import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.DeliveryCodeStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbDeliveryCodeStoreIT extends DeliveryCodeStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected DeliveryCodeStore codes() {
        return tables.deliveryCodes();
    }
}
