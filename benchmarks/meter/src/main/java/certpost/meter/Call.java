package certpost.meter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A request to DynamoDB: what it touches. */
record Call(String operation, JsonNode body) {
    private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem",
            "TransactWriteItems");
    private static final Set<String> READS = Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems");
    /** In conditions on keys and in updates: {@code #name = :value}. */
    private static final Pattern EQUALS = Pattern.compile("(#?\\w+)\\s*=\\s*(:\\w+)");

    boolean isWrite() {
        return WRITES.contains(operation);
    }

    /** Whether DynamoDB says on request how much it cost. */
    boolean hasCost() {
        return isWrite() || READS.contains(operation);
    }

    /** The tables that it touches, in order. */
    String tables() {
        Set<String> tables = new TreeSet<>();
        parts().forEach(part -> tables.add(part.table));
        return String.join(" ", tables);
    }

    /**
     * The partition keys that it names, one for each item or query; of an index also those that a write names, not those
     * that it leaves as they are. A scan names none.
     */
    List<Partition> partitions(KeySchemas schemas) {
        List<Partition> partitions = new ArrayList<>();
        for (Part part : parts()) {
            String place = part.index.isEmpty() ? part.table : part.table + "/" + part.index;
            part.value(schemas.attribute(place)).ifPresent(key -> partitions.add(new Partition(place, key)));
            if (isWrite()) {
                schemas.indexes(part.table)
                        .forEach(index -> part.value(schemas.attribute(index))
                                .ifPresent(key -> partitions.add(new Partition(index, key))));
            }
        }
        return partitions;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (body.has("TableName")) {
            parts.add(part(body));
        }
        body.path("TransactItems").forEach(item -> item.forEach(action -> parts.add(part(action))));
        body.path("RequestItems").properties().forEach(table -> {
            table.getValue().path("Keys").forEach(key -> parts.add(new Part(table.getKey(), "", key, body)));
            table.getValue()
                    .forEach(write -> write
                            .forEach(action -> action.forEach(item -> addWrite(parts, table.getKey(), write, item))));
        });
        return parts;
    }

    private static void addWrite(List<Part> parts, String table, JsonNode write, JsonNode item) {
        if (write.has("PutRequest") || write.has("DeleteRequest")) {
            parts.add(new Part(table, "", item, write));
        }
    }

    private static Part part(JsonNode action) {
        return new Part(action.path("TableName").asText(), action.path("IndexName").asText(),
                action.has("Item") ? action.path("Item") : action.path("Key"), action);
    }

    /** One item, or one query; {@code named} has attributes with their values, {@code action} also expressions. */
    private record Part(String table, String index, JsonNode named, JsonNode action) {
        Optional<String> value(Optional<String> attribute) {
            return attribute.flatMap(name -> named.has(name)
                    ? Optional.of(text(named.path(name)))
                    : inExpression("KeyConditionExpression", name).or(() -> inExpression("UpdateExpression", name)));
        }

        private Optional<String> inExpression(String expression, String attribute) {
            return EQUALS.matcher(action.path(expression).asText())
                    .results()
                    .filter(equation -> name(equation).equals(attribute))
                    .map(equation -> text(action.path("ExpressionAttributeValues").path(equation.group(2))))
                    .findFirst();
        }

        private String name(MatchResult equation) {
            String name = equation.group(1);
            return action.path("ExpressionAttributeNames").path(name).asText(name);
        }

        private static String text(JsonNode value) {
            return value.isEmpty() ? "" : value.elements().next().asText();
        }
    }
}
