package certpost.aws.dynamodb;

import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticeStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbNoticeStoreIT extends NoticeStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected NoticeStore notices() {
        return tables.notices();
    }
}
