package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.ReferenceStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.RosterStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbRosterStoreIT extends RosterStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    private final String certificates = tables.fresh("CertificatesTable");
    private final String references = tables.fresh("ReferencesTable");

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected CertificateStore certificates() {
        return new DynamoDbCertificateStore(tables.client(), certificates);
    }

    @Override
    protected RosterStore roster() {
        return new DynamoDbRosterStore(tables.client(), certificates, references);
    }

    @Override
    protected ReferenceStore references() {
        return new DynamoDbReferenceStore(tables.client(), references);
    }

    @Override
    protected void reserve(Reference reference, CertificateKey owner) {
        new Table(tables.client(), references).replace(ReferenceItem.of(reference, owner));
    }
}
