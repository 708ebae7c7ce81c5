package certpost.aws.dynamodb;

import certpost.domain.notice.NoticeStore;
import certpost.domain.registration.CallStore;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ReminderStore;
import certpost.domain.registration.ReminderStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbReminderStoreIT extends ReminderStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    @Override
    protected ReminderStore reminders() {
        return tables.reminders();
    }

    @Override
    protected CodeStore codes() {
        return tables.codes();
    }

    @Override
    protected CallStore calls() {
        return tables.calls();
    }

    @Override
    protected NoticeStore notices() {
        return tables.notices();
    }
}
