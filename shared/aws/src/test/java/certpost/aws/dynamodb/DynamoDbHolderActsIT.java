package certpost.aws.dynamodb;

import certpost.domain.acts.HolderActs;
import certpost.domain.acts.HolderActsContract;
import certpost.domain.audit.AuditStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ReminderStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbHolderActsIT extends HolderActsContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected HolderActs acts() {
        return tables.holderActs();
    }

    @Override
    protected AuditStore audit() {
        return tables.audit();
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
    protected ReminderStore reminders() {
        return tables.reminders();
    }

    @Override
    protected CodeStore codes() {
        return tables.codes();
    }
}
