package certpost.faults.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A function's call of an AWS service.
 *
 * @param operation e.g. {@code PutItem}
 * @param body as JSON where the service speaks JSON, otherwise empty
 */
public record Call(Service service, String operation, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems",
            "BatchWriteItem");

    /** The services that functions call. */
    public enum Service {
        DYNAMODB,
        SNS,
        SECRETS
    }

    /**
     * Reads a call.
     *
     * @param target the header {@code X-Amz-Target}, if there is one: SNS has none
     */
    static Call of(Optional<String> target, SdkBytes bytes) {
        if (target.isEmpty()) {
            return new Call(Service.SNS, "Publish", JsonNodeFactory.instance.objectNode());
        }
        String operation = target.get().substring(target.get().indexOf('.') + 1);
        return new Call(target.get().startsWith("DynamoDB_") ? Service.DYNAMODB : Service.SECRETS, operation,
                json(bytes));
    }

    private static JsonNode json(SdkBytes bytes) {
        try {
            return JSON.readTree(bytes.asUtf8String());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a call that is no JSON", e);
        }
    }

    /** Whether something is stored by it. */
    public boolean isWrite() {
        return service == Service.DYNAMODB && WRITES.contains(operation);
    }

    /** What is called on what, without anything that was in it, e.g. {@code PutItem Notices}. */
    public String title() {
        Set<String> tables = new TreeSet<>();
        body.findValuesAsText("TableName").forEach(tables::add);
        body.path("RequestItems").fieldNames().forEachRemaining(tables::add);
        body.findValuesAsText("IndexName").stream().map(index -> "by " + index).forEach(tables::add);
        String on = String.join(" ", tables).replace("Table", "");
        return on.isEmpty() ? operation : operation + " " + on;
    }
}
