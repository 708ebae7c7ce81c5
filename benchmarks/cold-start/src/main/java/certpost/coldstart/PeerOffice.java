package certpost.coldstart;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts into the peer's tables what it finds there. */
final class PeerOffice {
    private final DynamoDbClient client;
    private final byte[] holderKey;

    private PeerOffice(DynamoDbClient client, String holderKeys) {
        this.client = client;
        this.holderKey = Base64.getDecoder().decode(holderKeys.strip().substring(holderKeys.indexOf('=') + 1));
    }

    /** One over new tables. */
    static PeerOffice open(DynamoDbClient client, String holderKeys) {
        new PeerTables(client).create();
        var office = new PeerOffice(client, holderKeys);
        office.put(PeerTables.QUALIFICATIONS, Map.of("code", "social-worker", "nameZh", "社会工作者"));
        return office;
    }

    /** A window that is open, or has just ended. */
    void window(String window, boolean ended) {
        Instant now = Instant.now();
        put(PeerTables.WINDOWS,
                Map.of("windowId", window, "state", "OPEN", "opensAt", now.minus(Duration.ofDays(1)).toString(),
                        "closesAt", now.plus(ended ? Duration.ofMinutes(-10) : Duration.ofDays(30)).toString()));
    }

    /** A certificate without an application. */
    void certificate(Person person, String certificate, String window) {
        put(PeerTables.CERTIFICATES, Map.of("holderId", holderId(person), "certificateId", certificate, "windowId",
                window, "checkStatus", "CLEARED", "state", "ELIGIBLE", "reference", "JHTCRJ64T2", "session", window));
    }

    /** A certificate with one. */
    void application(Person person, String certificate, String window) {
        put(PeerTables.CERTIFICATES,
                Map.of("holderId", holderId(person), "certificateId", certificate, "windowId", window, "checkStatus",
                        "CLEARED", "state", "APPLIED", "reference", "JHTCRJ64T2", "registeredAt",
                        Instant.now().toString(), "recipient", "蔡洋信", "mobile", person.mobile()));
    }

    private void put(String table, Map<String, String> item) {
        var attributes = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
        if (table.equals(PeerTables.CERTIFICATES)) {
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
