package certpost.aws.dynamodb;

import certpost.domain.acts.PrintingActs;
import certpost.domain.acts.PrintingActsContract;
import certpost.domain.audit.AuditStore;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.parcel.WaybillStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbPrintingActsIT extends PrintingActsContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected PrintingActs acts() {
        return tables.printingActs();
    }

    @Override
    protected AuditStore audit() {
        return tables.audit();
    }

    @Override
    protected BatchStore batches() {
        return tables.batches();
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
