package certpost.faults.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Overtakes a write: whatever versioned item it is about to change is suddenly one version newer than it thinks. As far
 * as its conditions go, somebody else has just changed it.
 */
public final class Rival {
    private final DynamoDbClient tables;
    private final Map<String, List<String>> keys;

    /**
     * Made for those tables.
     *
     * @param keys names of the key attributes by table
     */
    public Rival(DynamoDbClient tables, Map<String, List<String>> keys) {
        this.tables = tables;
        this.keys = Map.copyOf(keys);
    }

    /** False where the write meets no versioned item: then only somebody who does the very same can overtake it. */
    boolean overtakes(Call call) {
        Set<JsonNode> writes = new HashSet<>();
        writes.add(call.body());
        writes.addAll(call.body().path("TransactItems").findParents("TableName"));
        return writes.stream().filter(write -> write.has("TableName")).filter(this::changes).count() > 0;
    }

    private boolean changes(JsonNode write) {
        String table = write.path("TableName").asText();
        Map<String, AttributeValue> key = new HashMap<>();
        for (String name : keys.getOrDefault(table, List.of())) {
            JsonNode value = write.has("Key") ? write.path("Key").path(name) : write.path("Item").path(name);
            key.put(name, AttributeValue.fromS(value.path("S").asText()));
        }
        try {
            tables.updateItem(update -> update.tableName(table)
                    .key(key)
                    .updateExpression("SET #version = #version + :one")
                    .conditionExpression("attribute_exists(#version)")
                    .expressionAttributeNames(Map.of("#version", "version"))
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
