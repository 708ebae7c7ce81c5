package certpost.coldstart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The peer's tables, and what is in them before it is started. */
final class PeerTables {
    static final Map<String, String> VARIABLES = Map.of("PEER_CERTIFICATES_TABLE", "PeerCertificates",
            "PEER_WINDOWS_TABLE", "PeerWindows", "PEER_NOTICES_TABLE", "PeerNotices", "PEER_BATCHES_TABLE",
            "PeerBatches", "PEER_QUALIFICATIONS_TABLE", "PeerQualifications", "PEER_COUNTS_TABLE", "PeerCounts");

    private final DynamoDbClient client;
    private final byte[] holderKey;

    PeerTables(DynamoDbClient client, String holderKeys) {
        this.client = client;
        this.holderKey = Base64.getDecoder().decode(holderKeys.strip().substring(holderKeys.indexOf('=') + 1));
        // The same questions can be asked of them as of ours, so they have as many indexes.
        create("PeerCertificates", List.of("holderId", "certificateId"),
                Map.of("applications", List.of("windowId", "registeredAt"), "roster",
                        List.of("session", "certificateId"), "counter", List.of("waitingAt", "certificateId")));
        create("PeerWindows", List.of("windowId"), Map.of("due", List.of("state", "closesAt")));
        create("PeerNotices", List.of("certificateId", "fact"),
                Map.of("due", List.of("status", "dueAt"), "message", List.of("messageId")));
        create("PeerBatches", List.of("batchId"), Map.of());
        create("PeerQualifications", List.of("code"), Map.of());
        create("PeerCounts", List.of("day"), Map.of());
        put("PeerQualifications", Map.of("code", "social-worker", "nameZh", "社会工作者"));
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
            if (table.equals("PeerCertificates")) {
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

    /** A window that is open, or has just ended. */
    void window(String window, boolean ended) {
        Instant now = Instant.now();
        put("PeerWindows",
                Map.of("windowId", window, "state", "OPEN", "opensAt", now.minus(Duration.ofDays(1)).toString(),
                        "closesAt", now.plus(ended ? Duration.ofMinutes(-10) : Duration.ofDays(30)).toString()));
    }

    /** A certificate without an application. */
    void certificate(Person person, String certificate, String window) {
        put("PeerCertificates", Map.of("holderId", holderId(person), "certificateId", certificate, "windowId", window,
                "checkStatus", "CLEARED", "state", "ELIGIBLE", "reference", "JHTCRJ64T2", "session", window));
    }

    /** A certificate with one. */
    void application(Person person, String certificate, String window) {
        put("PeerCertificates",
                Map.of("holderId", holderId(person), "certificateId", certificate, "windowId", window, "checkStatus",
                        "CLEARED", "state", "APPLIED", "reference", "JHTCRJ64T2", "registeredAt",
                        Instant.now().toString(), "recipient", "蔡洋信", "mobile", person.mobile()));
    }

    private void put(String table, Map<String, String> item) {
        var attributes = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
        if (table.equals("PeerCertificates")) {
            attributes.put("version", AttributeValue.fromN("1"));
        }
        client.putItem(put -> put.tableName(table).item(attributes));
    }

    /** As the peer makes it. */
    String holderId(Person person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(holderKey, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(("RESIDENT_ID" + person.document()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
