package certpost.aws.dynamodb.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Requests with as much in them as there can be, and answers to them. */
final class SomeRequests {
    static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("证书\u0000\"\\\ud83d\ude00"));

    private static final String CAPACITY = """
            "ConsumedCapacity": {"TableName": "things", "CapacityUnits": 1.5, "Table": {"CapacityUnits": 1.0},
             "GlobalSecondaryIndexes": {"due": {"CapacityUnits": 0.5}}}""";
    private static final String ITEM = """
            {"text": {"S": "\u8bc1\\u4e66\\ud83d\\ude00\\n\\"\\\\"}, "empty": {"S": ""}, "number": {"N": "-12345678901234567890.0123456789"},
             "yes": {"BOOL": true}, "no": {"BOOL": false}, "nothing": {"NULL": true}, "bytes": {"B": "AP8Q"},
             "texts": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "2.50"]}, "manyBytes": {"BS": ["AA==", "/w=="]},
             "list": {"L": [{"S": "x"}, {"N": "1"}, {"L": []}, {"M": {"deep": {"L": [{"BOOL": false}]}}}]},
             "map": {"M": {}}}""";

    /**
     * One operation.
     *
     * @param target   as its header says
     * @param requests some, to all of which the answers are possible
     */
    record Operation(String target, List<? extends SdkPojo> requests, List<String> answers,
            BiFunction<DynamoDbClient, SdkPojo, SdkPojo> asking) {
        SdkPojo ask(DynamoDbClient client, SdkPojo request) {
            return asking.apply(client, request);
        }

        @Override
        public String toString() {
            return target;
        }
    }

    private SomeRequests() {}

    static List<Operation> operations() {
        return List.of(
                of("GetItem", GetItemRequest.class, DynamoDbClient::getItem,
                        List.of(GetItemRequest.builder().build(),
                                GetItemRequest.builder()
                                        .tableName("things")
                                        .key(KEY)
                                        .consistentRead(true)
                                        .projectionExpression("#a")
                                        .expressionAttributeNames(Map.of("#a", "a"))
                                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                                        .build()),
                        List.of("{}", "{\"Item\": {}}", "{\"Item\": null, \"Unknown\": [1, {\"a\": null}]}",
                                "{\"Item\": %s, %s}".formatted(ITEM, CAPACITY))),
                of("BatchGetItem", BatchGetItemRequest.class, DynamoDbClient::batchGetItem, List.of(BatchGetItemRequest
                        .builder()
                        .requestItems(Map.of("things",
                                KeysAndAttributes.builder().keys(List.of(KEY, KEY)).consistentRead(false).build()))
                        .build()),
                        List.of("{}",
                                "{\"Responses\": {\"things\": [%s, {}]}, \"UnprocessedKeys\": {\"things\": {\"Keys\": [%s], \"ConsistentRead\": true, \"ProjectionExpression\": \"a\"}}}"
                                        .formatted(ITEM, ITEM))),
                of("Query", QueryRequest.class, DynamoDbClient::query,
                        List.of(QueryRequest.builder()
                                .tableName("things")
                                .indexName("due")
                                .keyConditionExpression("#a = :a")
                                .filterExpression("")
                                .expressionAttributeNames(Map.of())
                                .expressionAttributeValues(all())
                                .exclusiveStartKey(KEY)
                                .limit(7)
                                .scanIndexForward(false)
                                .build(), QueryRequest.builder().limit(0).expressionAttributeValues(null).build()),
                        List.of("{\"Count\": 0, \"Items\": [], \"ScannedCount\": 0}",
                                "{\"Count\": 2, \"Items\": [%s, %s], \"ScannedCount\": 3, \"LastEvaluatedKey\": {\"id\": {\"S\": \"a\"}}}"
                                        .formatted(ITEM, ITEM))),
                of("Scan", ScanRequest.class, DynamoDbClient::scan,
                        List.of(ScanRequest.builder().tableName("things").segment(0).totalSegments(4).build()),
                        List.of("{\"Count\": 1, \"Items\": [%s], \"ScannedCount\": 1}".formatted(ITEM))),
                of("PutItem", PutItemRequest.class, DynamoDbClient::putItem,
                        List.of(PutItemRequest.builder()
                                .tableName("things")
                                .item(all())
                                .conditionExpression("attribute_not_exists(#id)")
                                .returnValues(ReturnValue.ALL_OLD)
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                .build()),
                        List.of("{}", "{\"Attributes\": %s, %s}".formatted(ITEM, CAPACITY),
                                "{\"ItemCollectionMetrics\": {\"ItemCollectionKey\": {\"id\": {\"S\": \"a\"}}, \"SizeEstimateRangeGB\": [0.0, 1.5]}}")),
                of("UpdateItem", UpdateItemRequest.class, DynamoDbClient::updateItem,
                        List.of(UpdateItemRequest.builder()
                                .tableName("things")
                                .key(KEY)
                                .updateExpression("SET #a = :a")
                                .expressionAttributeNames(Map.of("#a", "a"))
                                .expressionAttributeValues(all())
                                .returnValues(ReturnValue.ALL_NEW)
                                .build()),
                        List.of("{}", "{\"Attributes\": %s}".formatted(ITEM))),
                of("DeleteItem", DeleteItemRequest.class, DynamoDbClient::deleteItem,
                        List.of(DeleteItemRequest.builder().tableName("things").key(KEY).build()), List.of("{}")),
                of("TransactWriteItems", TransactWriteItemsRequest.class, DynamoDbClient::transactWriteItems,
                        List.of(TransactWriteItemsRequest.builder()
                                .clientRequestToken("a token")
                                .transactItems(List.of(
                                        item(item -> item.put(put -> put.tableName("things").item(all()))),
                                        item(item -> item.update(update -> update.tableName("things")
                                                .key(KEY)
                                                .updateExpression("SET #a = :a")
                                                .expressionAttributeValues(all()))),
                                        item(item -> item.delete(delete -> delete.tableName("things").key(KEY))),
                                        item(item -> item.conditionCheck(check -> check.tableName("things")
                                                .key(KEY)
                                                .conditionExpression("attribute_exists(id)")))))
                                .build()),
                        List.of("{}",
                                "{\"ConsumedCapacity\": [{\"TableName\": \"a\", \"WriteCapacityUnits\": 2.0}]}")));
    }

    /** Of its fields, and of theirs, to the end. */
    static Set<MarshallingType<?>> typesOf(SdkPojo answer) {
        var types = new HashSet<MarshallingType<?>>();
        Deque<SdkField<?>> open = new ArrayDeque<>(answer.sdkFields());
        var seen = new HashSet<Class<?>>();
        while (!open.isEmpty()) {
            SdkField<?> field = open.remove();
            types.add(field.marshallingType());
            if (field.containsTrait(ListTrait.class)) {
                open.add(field.getRequiredTrait(ListTrait.class).memberFieldInfo());
            } else if (field.containsTrait(MapTrait.class)) {
                open.add(field.getRequiredTrait(MapTrait.class).valueFieldInfo());
            } else if (field.marshallingType().equals(MarshallingType.SDK_POJO)) {
                SdkPojo model = field.constructor().get();
                if (!(model instanceof AttributeValue.Builder) && seen.add(model.getClass())) {
                    open.addAll(model.sdkFields());
                }
            }
        }
        return types;
    }

    private static TransactWriteItem item(Consumer<TransactWriteItem.Builder> what) {
        return TransactWriteItem.builder().applyMutation(what).build();
    }

    private static Map<String, AttributeValue> all() {
        return Map.ofEntries(Map.entry(":text", AttributeValue.fromS("")),
                Map.entry(":n", AttributeValue.fromN("-0.10")), Map.entry(":yes", AttributeValue.fromBool(true)),
                Map.entry(":null", AttributeValue.fromNul(true)),
                Map.entry(":bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("字节"))),
                Map.entry(":texts", AttributeValue.fromSs(List.of("a", "b"))),
                Map.entry(":numbers", AttributeValue.fromNs(List.of("1", "2"))),
                Map.entry(":many", AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[]{0, -1})))),
                Map.entry(":none", AttributeValue.fromL(List.of())),
                Map.entry(":empty", AttributeValue.fromM(Map.of())),
                Map.entry(":unset", AttributeValue.builder().build()), Map.entry(":deep", AttributeValue.fromM(Map
                        .of("list", AttributeValue.fromL(Stream.of("x", "y").map(AttributeValue::fromS).toList())))));
    }

    private static <R extends SdkPojo> Operation of(String name, Class<R> type,
            BiFunction<DynamoDbClient, R, SdkPojo> asking, List<R> requests, List<String> answers) {
        return new Operation("DynamoDB_20120810." + name, requests, answers,
                (client, request) -> asking.apply(client, type.cast(request)));
    }
}
