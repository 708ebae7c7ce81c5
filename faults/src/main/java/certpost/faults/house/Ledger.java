package certpost.faults.house;

import certpost.local.template.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The tables, read and emptied from outside, without the functions' own code. */
public final class Ledger {
    private final DynamoDbClient client;
    private final Map<String, List<String>> keys = new HashMap<>();

    Ledger(DynamoDbClient client, List<Table> tables) {
        this.client = client;
        tables.forEach(table -> keys.put(table.name(),
                table.creation().keySchema().stream().map(KeySchemaElement::attributeName).toList()));
    }

    /** The names of key attributes by table. */
    Map<String, List<String>> keys() {
        return keys;
    }

    /** All items of all tables. */
    public Map<String, List<Map<String, AttributeValue>>> everything() {
        Map<String, List<Map<String, AttributeValue>>> all = new HashMap<>();
        keys.keySet().forEach(table -> all.put(table, items(table)));
        return all;
    }

    /** All items of a table, read consistently. */
    public List<Map<String, AttributeValue>> items(String table) {
        return new ArrayList<>(
                client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream().toList());
    }

    /** Writes an item as if nobody minded. */
    public void put(String table, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table).item(item).returnValues(ReturnValue.NONE));
    }

    /** Deletes the item of the same key. */
    public void delete(String table, Map<String, AttributeValue> item) {
        client.deleteItem(delete -> delete.tableName(table).key(key(table, item)));
    }

    /** Makes all tables say just that. */
    void set(Map<String, List<Map<String, AttributeValue>>> other) {
        keys.keySet().forEach(table -> {
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = byKey(table, items(table));
            byKey(table, other.getOrDefault(table, List.of())).forEach((key, item) -> {
                if (!item.equals(now.remove(key))) {
                    put(table, item);
                }
            });
            now.values().forEach(item -> delete(table, item));
        });
    }

    private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey(String table,
            List<Map<String, AttributeValue>> items) {
        return items.stream().collect(Collectors.toMap(item -> key(table, item), item -> item));
    }

    private Map<String, AttributeValue> key(String table, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>(item);
        key.keySet().retainAll(keys.getOrDefault(table, List.of()));
        return key;
    }
}
