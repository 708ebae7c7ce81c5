package certpost.aws.dynamodb;

import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataContract;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reference.ReferenceDataStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbReferenceDataIT extends ReferenceDataContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final DynamoDbReferenceData data = new DynamoDbReferenceData(tables.client(),
            tables.name("ReferenceDataTable"), new ReferenceDataInMemory(), clock);

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected ReferenceData data() {
        return data;
    }

    @Override
    protected ReferenceDataStore store() {
        return data;
    }
}
