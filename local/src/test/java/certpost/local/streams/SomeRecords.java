package certpost.local.streams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Records of a table's stream, numbered as they come. */
final class SomeRecords {
    static final Instant AT = Instant.parse("2025-09-19T08:00:00.250Z");

    private SomeRecords() {}

    static List<Record> numbered(Integer... numbers) {
        return Stream.of(numbers).map(number -> modified(number, AT)).toList();
    }

    static Record modified(int number, Instant at) {
        return record(OperationType.MODIFY, number, at, Map.of("id", AttributeValue.fromS("k" + number)));
    }

    static Record record(OperationType type, int number, Instant at, Map<String, AttributeValue> keys) {
        return Record.builder()
                .eventID("e" + number)
                .eventName(type)
                .dynamodb(change -> change.approximateCreationDateTime(at)
                        .keys(keys)
                        .sequenceNumber(String.valueOf(number))
                        .sizeBytes(10L)
                        .streamViewType(StreamViewType.KEYS_ONLY))
                .build();
    }
}
