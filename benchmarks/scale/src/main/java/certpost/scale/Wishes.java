package certpost.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Confirmed wishes to be told of an exam's registration, put into their table as candidate-api leaves them. */
record Wishes(Stage stage, int size) {
    private static final String TABLE = "RemindersTable";
    private static final int AT_ONCE = 4;
    /** As many as DynamoDB takes in one request. */
    private static final int TOGETHER = 25;

    void keep(Instant confirmedAt) {
        try (DynamoDbClient tables = stage.tables()) {
            Stream<Runnable> writes = IntStream.iterate(0, from -> from < size, from -> from + TOGETHER)
                    .mapToObj(from -> () -> keep(tables, from, confirmedAt));
            AtOnce.all(AT_ONCE, writes);
        }
    }

    private void keep(DynamoDbClient tables, int from, Instant confirmedAt) {
        List<WriteRequest> some = new ArrayList<>();
        for (int who = from; who < Math.min(from + TOGETHER, size); who++) {
            Map<String, AttributeValue> item = wish(who, confirmedAt);
            some.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }
        tables.batchWriteItem(write -> write.requestItems(Map.of(TABLE, some)));
    }

    private static Map<String, AttributeValue> wish(int who, Instant confirmedAt) {
        String qualification = Staff.QUALIFICATION;
        // Pseudonyms are even: their first digit says in which of 16 shards a wish waits.
        String holder = "%x%039x".formatted(who % 16, who);
        return Map.of("holderId", AttributeValue.fromS(holder), "qualification", AttributeValue.fromS(qualification),
                "mobile", AttributeValue.fromS("+86" + Holders.mobile(who)), "state", AttributeValue.fromS("CONFIRMED"),
                "ask", AttributeValue.fromS("code.scale-" + who), "askedAt",
                AttributeValue.fromS(confirmedAt.toString()), "confirmedAt",
                AttributeValue.fromN(Long.toString(confirmedAt.toEpochMilli())), "expiresAt",
                AttributeValue.fromN(Long.toString(confirmedAt.plus(Duration.ofDays(400)).getEpochSecond())), "version",
                AttributeValue.fromN("2"), "confirmedShard",
                AttributeValue.fromS("%s#%02d".formatted(qualification, who % 16)));
    }

    /** Fires the schedule until nobody is left to be called. */
    static void call(Actor reminders) {
        while (!reminders.fire(Map.of()).contains(": 0 reminders called")) {
            // Whoever was called waits no more.
        }
    }
}
