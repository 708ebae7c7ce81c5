package certpost.local.streams;

import certpost.local.template.Machine;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A stream's record as functions get it. */
final class StreamRecordJson {
    private static final double MILLIS = 1000.0;

    private StreamRecordJson() {}

    static ObjectNode of(Record record, String streamArn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", Machine.REGION);
        StreamRecord change = record.dynamodb();
        ObjectNode dynamodb = json.putObject("dynamodb");
        dynamodb.put("ApproximateCreationDateTime", change.approximateCreationDateTime().toEpochMilli() / MILLIS);
        item(dynamodb, "Keys", change.keys(), change.hasKeys());
        item(dynamodb, "NewImage", change.newImage(), change.hasNewImage());
        item(dynamodb, "OldImage", change.oldImage(), change.hasOldImage());
        dynamodb.put("SequenceNumber", change.sequenceNumber())
                .put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
        Optional.ofNullable(record.userIdentity())
                .ifPresent(identity -> json.putObject("userIdentity")
                        .put("type", identity.type())
                        .put("principalId", identity.principalId()));
        return json.put("eventSourceARN", streamArn);
    }

    private static void item(ObjectNode parent, String name, Map<String, AttributeValue> item, boolean present) {
        if (present && !item.isEmpty()) {
            attributes(parent.putObject(name), item);
        }
    }

    private static void attributes(ObjectNode node, Map<String, AttributeValue> item) {
        item.forEach((name, value) -> node.set(name, attribute(value)));
    }

    private static ObjectNode attribute(AttributeValue value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case B -> node.put("B", base64(value.b()));
            case SS -> value.ss().forEach(node.putArray("SS")::add);
            case NS -> value.ns().forEach(node.putArray("NS")::add);
            case BS -> {
                ArrayNode array = node.putArray("BS");
                value.bs().forEach(bytes -> array.add(base64(bytes)));
            }
            case L -> {
                ArrayNode array = node.putArray("L");
                value.l().forEach(element -> array.add(attribute(element)));
            }
            case M -> attributes(node.putObject("M"), value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("Unknown type of attribute");
        }
        return node;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
