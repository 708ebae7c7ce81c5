package certpost.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A DynamoDB that is busy: cancels transactions for the reasons that it is told, and leaves keys unread. */
final class ConflictingClient implements DynamoDbClient {
    private final Deque<List<CancellationReason>> cancellations = new ArrayDeque<>();
    private final List<Integer> transactions = new ArrayList<>();
    private int keysReadAtOnce = Integer.MAX_VALUE;

    /** Cancels the next transaction; each part for a reason, in their order. */
    ConflictingClient cancel(String... codes) {
        cancellations.add(Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList());
        return this;
    }

    /** Cancels so many transactions for the same reasons. */
    ConflictingClient cancel(int times, String... codes) {
        for (int i = 0; i < times; i++) {
            cancel(codes);
        }
        return this;
    }

    /** Reads no more keys in one request; 0 reads none. */
    ConflictingClient readAtOnce(int keys) {
        keysReadAtOnce = keys;
        return this;
    }

    /** How many writes each transaction had that it was asked for. */
    List<Integer> transactions() {
        return List.copyOf(transactions);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        transactions.add(request.transactItems().size());
        List<CancellationReason> reasons = cancellations.poll();
        if (reasons != null) {
            throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
        }
        return TransactWriteItemsResponse.builder().build();
    }

    /** Finds nothing. */
    @Override
    public QueryResponse query(QueryRequest request) {
        return QueryResponse.builder().build();
    }

    /** Answers with the keys themselves as items. */
    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        var wanted = request.requestItems().entrySet().iterator().next();
        String table = wanted.getKey();
        List<Map<String, AttributeValue>> keys = wanted.getValue().keys();
        int read = Math.min(keysReadAtOnce, keys.size());
        var answer = BatchGetItemResponse.builder().responses(Map.of(table, keys.subList(0, read)));
        return read == keys.size()
                ? answer.build()
                : answer.unprocessedKeys(
                        Map.of(table, KeysAndAttributes.builder().keys(keys.subList(read, keys.size())).build()))
                        .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
