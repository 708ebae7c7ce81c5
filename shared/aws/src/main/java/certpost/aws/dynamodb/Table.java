package certpost.aws.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** One table and what is done with it. Reads of the table itself are consistent, those of an index cannot be. */
final class Table {
    private static final int MOST_IN_A_BATCH = 100;

    private final DynamoDbClient client;
    private final String name;

    Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    Optional<StoredItem> find(Attributes key) {
        return StoredItem.ifAny(client.getItem(get -> get.tableName(name).key(key.map()).consistentRead(true)).item());
    }

    /** Those of the keys' items that exist, in no particular order. */
    List<StoredItem> findAll(Collection<Attributes> keys, Backoff backoff) {
        var found = new ArrayList<StoredItem>();
        List<Map<String, AttributeValue>> all = keys.stream().map(Attributes::map).toList();
        for (int from = 0; from < all.size(); from += MOST_IN_A_BATCH) {
            var wanted = all.subList(from, Math.min(from + MOST_IN_A_BATCH, all.size()));
            for (int tries = 1; !wanted.isEmpty(); tries++) {
                BatchGetItemResponse answer = batch(wanted);
                answer.responses().getOrDefault(name, List.of()).forEach(item -> found.add(new StoredItem(item)));
                KeysAndAttributes left = answer.unprocessedKeys().get(name);
                wanted = left == null ? List.of() : left.keys();
                if (!wanted.isEmpty()) {
                    backoff.after(tries, "keys left unread");
                }
            }
        }
        return found;
    }

    private BatchGetItemResponse batch(List<Map<String, AttributeValue>> keys) {
        return client.batchGetItem(get -> get
                .requestItems(Map.of(name, KeysAndAttributes.builder().keys(keys).consistentRead(true).build())));
    }

    Write put(Attributes item, Expression condition) {
        try {
            client.putItem(put -> put.tableName(name)
                    .item(item.map())
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(condition.valueMap())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Write.Stored(new StoredItem(item.map()));
        } catch (ConditionalCheckFailedException e) {
            return new Write.Refused(StoredItem.ifAny(e.item()));
        }
    }

    /** Stores the item, whatever was there; this is what was there. */
    Optional<StoredItem> replace(Attributes item) {
        return StoredItem
                .ifAny(client.putItem(put -> put.tableName(name).item(item.map()).returnValues(ReturnValue.ALL_OLD))
                        .attributes());
    }

    /** Deletes the item, also where there is none. */
    void delete(Attributes key) {
        client.deleteItem(delete -> delete.tableName(name).key(key.map()));
    }

    /** Deletes the item where the condition holds. */
    void delete(Attributes key, Expression condition) {
        try {
            client.deleteItem(delete -> delete.tableName(name)
                    .key(key.map())
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(condition.valueMap()));
        } catch (ConditionalCheckFailedException _) {
            // It is another one by now, or gone.
        }
    }

    Write update(Attributes key, Expression change, Expression condition) {
        try {
            var answer = client.updateItem(update -> update.tableName(name)
                    .key(key.map())
                    .updateExpression(change.text())
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(change.namesWith(condition))
                    .expressionAttributeValues(change.valuesWith(condition))
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Write.Stored(new StoredItem(answer.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return new Write.Refused(StoredItem.ifAny(e.item()));
        }
    }

    /** The items of one partition, in the order of their sort keys; read page by page, as they are asked for. */
    Stream<StoredItem> query(Expression keys) {
        return pages(QueryRequest.builder()
                .tableName(name)
                .keyConditionExpression(keys.text())
                .expressionAttributeNames(keys.names())
                .expressionAttributeValues(keys.valueMap())
                .consistentRead(true)
                .build());
    }

    /** The last item of one partition, if there is any. */
    Optional<StoredItem> last(Expression keys) {
        return client.query(query -> query.tableName(name)
                .keyConditionExpression(keys.text())
                .expressionAttributeNames(keys.names())
                .expressionAttributeValues(keys.valueMap())
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(1)).items().stream().findFirst().map(StoredItem::new);
    }

    /** As {@link #query(Expression)}, of an index. */
    Stream<StoredItem> query(String index, Expression keys, int pageSize) {
        return query(index, keys, null, pageSize);
    }

    /** The same from behind an item, whose place in the index and key in the table are given. */
    Stream<StoredItem> query(String index, Expression keys, @Nullable Attributes after, int pageSize) {
        return pages(QueryRequest.builder()
                .tableName(name)
                .indexName(index)
                .exclusiveStartKey(after == null ? null : after.map())
                .keyConditionExpression(keys.text())
                .expressionAttributeNames(keys.names())
                .expressionAttributeValues(keys.valueMap())
                .limit(pageSize)
                .build());
    }

    /** What is found, the next page being asked for when the one before is used up; the SDK's paginator costs more. */
    private Stream<StoredItem> pages(QueryRequest first) {
        return Stream
                .iterate(Optional.of(client.query(first)), Optional::isPresent,
                        page -> page.map(QueryResponse::lastEvaluatedKey)
                                .filter(last -> !last.isEmpty())
                                .map(last -> client.query(first.toBuilder().exclusiveStartKey(last).build())))
                .flatMap(page -> page.orElseThrow().items().stream())
                .map(StoredItem::new);
    }

    /** Some items of one of the segments into which the table is cut, from behind a key; with a filter, fewer of them. */
    ScanResponse scan(int segment, int segments, @Nullable Map<String, AttributeValue> after,
            @Nullable Expression filter, int limit) {
        return client.scan(scan -> scan.tableName(name)
                .segment(segment)
                .totalSegments(segments)
                .exclusiveStartKey(after)
                .consistentRead(true)
                .filterExpression(filter == null ? null : filter.text())
                .expressionAttributeNames(filter == null ? null : filter.names())
                .expressionAttributeValues(filter == null ? null : filter.valueMap())
                .limit(limit));
    }

    /** All items in no particular order, from behind a key; read page by page, as they are asked for. */
    Stream<StoredItem> scan(@Nullable Attributes after, int pageSize) {
        return client.scanPaginator(scan -> scan.tableName(name)
                .exclusiveStartKey(after == null ? null : after.map())
                .consistentRead(true)
                .limit(pageSize)).items().stream().map(StoredItem::new);
    }
}
