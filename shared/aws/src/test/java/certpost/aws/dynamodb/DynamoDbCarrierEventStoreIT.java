package certpost.aws.dynamodb;

import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.CarrierEventStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbCarrierEventStoreIT extends CarrierEventStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected CarrierEventStore events() {
        return tables.carrierEvents(clock);
    }
}
