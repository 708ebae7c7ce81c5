package certpost.aws.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fresh tables of the template's making for one test, dropped after it. */
public final class TrialTables implements AfterEachCallback {
    private static final TemplateTables TEMPLATE = TemplateTables.read();

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 300;

    private final DynamoDbClient client;
    private final List<String> made = new ArrayList<>();

    public TrialTables(DynamoDbClient client) {
        this.client = client;
    }

    /** The client by which they are made. */
    public DynamoDbClient client() {
        return client;
    }

    /** Makes the table that the template calls so; this is its name. */
    public String fresh(String logicalId) {
        String name = logicalId + "-" + UUID.randomUUID();
        client.createTable(TEMPLATE.creation(logicalId, name));
        made.add(name);
        client.waiter()
                .waitUntilTableExists(describe -> describe.tableName(name), wait -> wait.maxAttempts(MOST_LOOKS)
                        .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(BETWEEN_LOOKS)));
        return name;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        made.forEach(name -> client.deleteTable(delete -> delete.tableName(name)));
    }
}
