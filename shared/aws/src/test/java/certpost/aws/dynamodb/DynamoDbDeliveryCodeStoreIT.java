package certpost.aws.dynamodb;

import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.DeliveryCodeStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbDeliveryCodeStoreIT extends DeliveryCodeStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final String codes = tables.fresh("DeliveryCodesTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected DeliveryCodeStore codes() {
        return new DynamoDbDeliveryCodeStore(tables.client(), codes);
    }
}
