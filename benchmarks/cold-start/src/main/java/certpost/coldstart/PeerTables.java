package certpost.coldstart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The peer's tables. The same questions can be asked of them as of ours, so they have as many indexes. */
record PeerTables(DynamoDbClient client) {
    static final String CERTIFICATES = "PeerCertificates";
    static final String WINDOWS = "PeerWindows";
    static final String QUALIFICATIONS = "PeerQualifications";
    private static final String NOTICES = "PeerNotices";
    private static final String BATCHES = "PeerBatches";
    private static final String COUNTS = "PeerCounts";

    /** By these its functions find them. */
    static final Map<String, String> VARIABLES = Map.of("PEER_CERTIFICATES_TABLE", CERTIFICATES, "PEER_WINDOWS_TABLE",
            WINDOWS, "PEER_NOTICES_TABLE", NOTICES, "PEER_BATCHES_TABLE", BATCHES, "PEER_QUALIFICATIONS_TABLE",
            QUALIFICATIONS, "PEER_COUNTS_TABLE", COUNTS);

    /** Makes them. */
    void create() {
        create(CERTIFICATES, List.of("holderId", "certificateId"),
                Map.of("applications", List.of("windowId", "registeredAt"), "roster",
                        List.of("session", "certificateId"), "counter", List.of("waitingAt", "certificateId")));
        create(WINDOWS, List.of("windowId"), Map.of("due", List.of("state", "closesAt")));
        create(NOTICES, List.of("certificateId", "fact"),
                Map.of("due", List.of("status", "dueAt"), "message", List.of("messageId")));
        create(BATCHES, List.of("batchId"), Map.of());
        create(QUALIFICATIONS, List.of("code"), Map.of());
        create(COUNTS, List.of("day"), Map.of());
    }

    private void create(String table, List<String> key, Map<String, List<String>> indexes) {
        var attributes = new LinkedHashSet<>(key);
        indexes.values().forEach(attributes::addAll);
        client.createTable(create -> {
            create.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(keys(key))
                    .attributeDefinitions(attributes.stream()
                            .map(name -> AttributeDefinition.builder()
                                    .attributeName(name)
                                    .attributeType(ScalarAttributeType.S)
                                    .build())
                            .toList());
            if (table.equals(CERTIFICATES)) {
                // Its SendNotices hears of changes as ours does.
                create.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY));
            }
            if (!indexes.isEmpty()) {
                create.globalSecondaryIndexes(indexes.entrySet().stream().map(PeerTables::index).toList());
            }
        });
    }

    private static GlobalSecondaryIndex index(Map.Entry<String, List<String>> index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.getKey())
                .keySchema(keys(index.getValue()))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> keys(List<String> names) {
        var keys = new ArrayList<KeySchemaElement>();
        for (String name : names) {
            keys.add(KeySchemaElement.builder()
                    .attributeName(name)
                    .keyType(keys.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                    .build());
        }
        return keys;
    }
}
