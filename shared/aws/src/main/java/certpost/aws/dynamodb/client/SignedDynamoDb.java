package certpost.aws.dynamodb.client;

import certpost.aws.signed.Retries;
import certpost.aws.signed.SignedCalls;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB's client with the SDK's requests, answers and exceptions, its signer and its strategy of trying again, and
 * without what the SDK makes around them for every service: most of a cold start, and of a warm request. What functions
 * do not ask for is not supported.
 */
public final class SignedDynamoDb implements DynamoDbClient {
    private final SignedExchange exchange;
    private final Retries retries;

    /** Asks by such calls, and again where that may help. */
    public SignedDynamoDb(SignedCalls calls, Retries retries) {
        this.exchange = new SignedExchange(calls);
        this.retries = retries;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return answer("GetItem", request, GetItemResponse::builder).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return answer("BatchGetItem", request, BatchGetItemResponse::builder).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return answer("Query", request, QueryResponse::builder).build();
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return answer("Scan", request, ScanResponse::builder).build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return answer("PutItem", request, PutItemResponse::builder).build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return answer("UpdateItem", request, UpdateItemResponse::builder).build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return answer("DeleteItem", request, DeleteItemResponse::builder).build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return answer("TransactWriteItems", request, TransactWriteItemsResponse::builder).build();
    }

    /** Each try has the same body: a transaction keeps its token. */
    private <B extends SdkPojo> B answer(String operation, SdkPojo request, Supplier<B> builders) {
        byte[] body = ModelJson.write(request);
        return retries.call(() -> {
            B builder = builders.get();
            exchange.answer(operation, body, builder);
            return builder;
        });
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** Nothing is kept that would have to be closed: connections are the HTTP client's. */
    @Override
    public void close() {}
}
