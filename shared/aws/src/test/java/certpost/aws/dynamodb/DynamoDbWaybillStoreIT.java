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

    private final String certificates = tables.fresh("CertificatesTable");
    private final String references = tables.fresh("ReferencesTable");
    private final String carrierEvents = tables.fresh("CarrierEventsTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected WaybillStore waybills() {
        return new DynamoDbWaybillStore(tables.client(), carrierEvents, certificates);
    }

    @Override
    protected CertificateStore certificates() {
        return new DynamoDbCertificateStore(tables.client(), certificates);
    }

    @Override
    protected RosterStore roster() {
        return new DynamoDbRosterStore(tables.client(), certificates, references);
    }
}
