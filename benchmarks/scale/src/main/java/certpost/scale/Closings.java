package certpost.scale;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fires the schedule of closing again and again, as the minute does, until the window has been looked at. */
record Closings(Stage stage) {
    private static final String PASS = "pass";

    /** Until the batches are made. */
    void first(Actor closing) {
        until(closing, window -> pass(window).equals("2"));
    }

    /** Until nothing is left to be done. */
    void second(Actor closing) {
        until(closing, window -> pass(window).equals("2") && !window.containsKey("due"));
    }

    private void until(Actor closing, Predicate<Map<String, AttributeValue>> done) {
        closing.fireWhateverComes();
        while (!done.test(window())) {
            NextMinute.await();
            closing.fireWhateverComes();
        }
    }

    private Map<String, AttributeValue> window() {
        try (DynamoDbClient tables = stage.tables()) {
            List<Map<String, AttributeValue>> windows = tables.scan(scan -> scan.tableName("WindowsTable"))
                    .items()
                    .stream()
                    .filter(item -> item.containsKey(PASS))
                    .toList();
            return windows.isEmpty() ? Map.of() : windows.getFirst();
        }
    }

    private static String pass(Map<String, AttributeValue> window) {
        return Optional.ofNullable(window.get(PASS)).map(AttributeValue::n).orElse("");
    }
}
