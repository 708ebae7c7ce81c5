package certpost.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An application as it is in the table of certificates. */
record Kept(String reference, Instant registeredAt, String detail) {

    /** Those of a window, by certificate. */
    static Map<String, Kept> of(String windowId, Iterable<Map<String, AttributeValue>> certificates) {
        Map<String, Kept> kept = new HashMap<>();
        for (Map<String, AttributeValue> item : certificates) {
            Map<String, AttributeValue> application = map(item, "application");
            if (windowId.equals(text(application, "windowId"))) {
                kept.put(text(item, "certificateId"), new Kept(text(item, "reference"),
                        Instant.parse(text(application, "registeredAt")), text(map(application, "address"), "detail")));
            }
        }
        return kept;
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromM(Map.of())).m();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
