package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbWaybillStoreIT extends WaybillStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected WaybillStore waybills() {
        return tables.waybills();
    }

    @Override
    protected CertificateStore certificates() {
        return tables.certificates();
    }

    @Override
    protected RosterStore roster() {
        return tables.roster();
    }
}
