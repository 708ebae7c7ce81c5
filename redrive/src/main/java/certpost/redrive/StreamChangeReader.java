package certpost.redrive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Changes in a stream of DynamoDB's, which carries keys of texts and nothing else. */
final class StreamChangeReader implements ChangeReader {
    /** A shard may have gaps, and an open one goes on for ever. */
    private static final int MOST_EMPTY_PAGES = 20;

    private final DynamoDbStreamsClient streams;

    StreamChangeReader(DynamoDbStreamsClient streams) {
        this.streams = streams;
    }

    @Override
    public Found find(Letter.Changes changes) {
        try {
            return read(changes);
        } catch (TrimmedDataAccessException | ResourceNotFoundException | ExpiredIteratorException e) {
            return new Found.Forgotten();
        }
    }

    private Found read(Letter.Changes changes) {
        var last = new BigInteger(changes.last());
        var events = new ArrayList<ObjectNode>();
        String iterator = streams.getShardIterator(get -> get.streamArn(changes.stream())
                .shardId(changes.shard())
                .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                .sequenceNumber(changes.first())).shardIterator();
        int emptyPages = 0;
        while (iterator != null && emptyPages < MOST_EMPTY_PAGES) {
            String next = iterator;
            var page = streams.getRecords(get -> get.shardIterator(next));
            emptyPages = page.records().isEmpty() ? emptyPages + 1 : 0;
            for (Record record : page.records()) {
                int order = new BigInteger(record.dynamodb().sequenceNumber()).compareTo(last);
                if (order <= 0) {
                    events.add(event(record, changes.stream()));
                }
                if (order >= 0) {
                    return new Found.Events(events);
                }
            }
            iterator = page.nextShardIterator();
        }
        return new Found.Incomplete();
    }

    /** As an event source mapping sends it. */
    private static ObjectNode event(Record record, String stream) {
        ObjectNode event = JsonNodeFactory.instance.objectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", record.eventVersion())
                .put("eventSource", record.eventSource())
                .put("awsRegion", record.awsRegion())
                .put("eventSourceARN", stream);
        var change = event.putObject("dynamodb")
                .put("ApproximateCreationDateTime", record.dynamodb().approximateCreationDateTime().getEpochSecond())
                .put("SequenceNumber", record.dynamodb().sequenceNumber())
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        ObjectNode keys = change.putObject("Keys");
        record.dynamodb().keys().forEach((name, value) -> keys.putObject(name).put("S", text(value)));
        return event;
    }

    private static String text(AttributeValue value) {
        String text = value.s();
        if (text == null) {
            throw new IllegalStateException("a key is not a text");
        }
        return text;
    }
}
