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

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected CertificateStore certificates() {
        return tables.certificates();
    }

    @Override
    protected RosterStore roster() {
        return tables.roster();
    }

    @Override
    protected ReferenceStore references() {
        return tables.references();
    }

    @Override
    protected void reserve(Reference reference, CertificateKey owner) {
        new Table(tables.client(), tables.name("ReferencesTable")).replace(ReferenceItem.of(reference, owner));
    }
}
