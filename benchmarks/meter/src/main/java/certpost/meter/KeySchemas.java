package certpost.meter;

import certpost.local.template.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** By which attribute each table, and each index of it, is cut into partitions. */
final class KeySchemas {
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, List<String>> indexes = new HashMap<>();

    KeySchemas(List<Table> tables) {
        tables.forEach(table -> {
            attributes.put(table.name(), partitionKey(table.creation().keySchema()));
            table.creation().globalSecondaryIndexes().forEach(index -> {
                String place = table.name() + "/" + index.indexName();
                attributes.put(place, partitionKey(index.keySchema()));
                indexes.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(place);
            });
        });
    }

    /** The attribute that is the partition key in a table, or in {@code table/index}. */
    Optional<String> attribute(String place) {
        return Optional.ofNullable(attributes.get(place));
    }

    /** The indexes of a table, as {@code table/index}. */
    List<String> indexes(String table) {
        return indexes.getOrDefault(table, List.of());
    }

    private static String partitionKey(List<KeySchemaElement> schema) {
        return schema.stream()
                .filter(element -> element.keyType() == KeyType.HASH)
                .map(KeySchemaElement::attributeName)
                .findFirst()
                .orElseThrow();
    }
}
