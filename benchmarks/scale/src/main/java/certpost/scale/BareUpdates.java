package certpost.scale;

import certpost.local.dynamodb.DynamoDbServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB Local can do: one bare UpdateItem for each certificate, as many at once as closing has. */
final class BareUpdates {
    static final String NAME = "bare updates";
    private static final int AT_ONCE = 8;
    private static final String TABLE = "CertificatesTable";

    private final List<Map<String, AttributeValue>> keys;

    BareUpdates(Stage stage, int size) {
        try (DynamoDbClient tables = stage.tables()) {
            this.keys = tables
                    .scanPaginator(scan -> scan.tableName(TABLE).projectionExpression("holderId, certificateId"))
                    .items()
                    .stream()
                    .toList();
        }
        if (keys.size() != size) {
            throw new IllegalStateException(keys.size() + " certificates for " + size);
        }
    }

    void run(URI url) {
        try (DynamoDbClient client = DynamoDbServer.client(url)) {
            AtOnce.all(AT_ONCE, keys.stream().map(key -> () -> update(client, key)));
        }
    }

    /** Changes what both indexes of a certificate show, as closing does, and nothing else. */
    private static void update(DynamoDbClient client, Map<String, AttributeValue> key) {
        client.updateItem(update -> update.tableName(TABLE)
                .key(key)
                .updateExpression("SET #state = :state")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":state", AttributeValue.fromS("SENT"))));
    }
}
