package certpost.aws.dynamodb.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import certpost.aws.SdkClients;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.Retries;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignedCalls;
import certpost.aws.signed.SignedPosts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The client of functions and the SDK's own, side by side: what they send, and what they make of answers. */
class SignedDynamoDbTest {
    private static final Region REGION = Region.CN_NORTH_1;
    private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("id", "secret"));

    /** As functions have it, but for the pauses. */
    private static final RetryStrategy AT_ONCE = AwsRetryStrategy.legacyRetryStrategy()
            .toBuilder()
            .retryOnException(TransactionConflictException.class)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build();

    private final RecordingHttp ours = new RecordingHttp();
    private final RecordingHttp theirs = new RecordingHttp();
    private final DynamoDbClient signed = new SignedDynamoDb(
            new SignedCalls(ours, new SignedPosts(
                    new ServiceAddress(AwsService.DYNAMODB, RecordingHttp.NOWHERE, REGION), CREDENTIALS)),
            new Retries(AT_ONCE, _ -> {}));
    private final DynamoDbClient sdks = SdkClients.dynamoDb(builder -> builder.httpClient(theirs)
            .endpointOverride(RecordingHttp.NOWHERE)
            .overrideConfiguration(override -> override.retryStrategy(AT_ONCE))
            .region(REGION)
            .credentialsProvider(CREDENTIALS));

    static List<SomeRequests.Operation> operations() {
        return SomeRequests.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldSendWhatTheSdkSends(SomeRequests.Operation operation) {
        for (SdkPojo request : operation.requests()) {
            operation.ask(signed, request);
            operation.ask(sdks, request);

            assertThat(ours.lastTarget()).isEqualTo(theirs.lastTarget()).isEqualTo(operation.target());
            assertThat(ours.lastType()).isEqualTo(theirs.lastType());
            assertThat(ours.lastBody()).isEqualTo(theirs.lastBody());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldReadWhatTheSdkReads(SomeRequests.Operation operation) {
        SdkPojo request = operation.requests().getFirst();
        for (String answer : operation.answers()) {
            ours.answers(200, answer);
            theirs.answers(200, answer);

            SdkPojo read = operation.ask(signed, request);
            assertThat(read.equalsBySdkFields(operation.ask(sdks, request))).as("%s of %s", read, answer).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConditionalCheckFailedException", "TransactionCanceledException",
            "TransactionConflictException", "TransactionInProgressException", "IdempotentParameterMismatchException",
            "ReplicatedWriteConflictException", "ItemCollectionSizeLimitExceededException", "ResourceNotFoundException",
            "ProvisionedThroughputExceededException", "RequestLimitExceeded", "ThrottlingException",
            "InternalServerError", "ValidationException", "AccessDeniedException", "ExpiredTokenException"})
    void shouldRefuseAsTheSdkDoes(String code) {
        String answer = """
                {"__type": "com.amazonaws.dynamodb.v20120810#%s", "message": "said so",
                 "Item": {"id": {"S": "a"}, "revision": {"N": "7"}},
                 "CancellationReasons": [{"Code": "ConditionalCheckFailed", "Item": {"id": {"S": "b"}}}, {"Code": "None"}]}
                """
                .formatted(code);

        DynamoDbException our = refusal(signed, ours, answer);
        DynamoDbException their = refusal(sdks, theirs, answer);

        assertThat(our).isExactlyInstanceOf(their.getClass()).hasMessageStartingWith("said so (Service: ");
        assertThat(our.statusCode()).isEqualTo(their.statusCode());
        assertThat(our.requestId()).isEqualTo(their.requestId());
        assertThat(our.awsErrorDetails().errorCode()).isEqualTo(their.awsErrorDetails().errorCode());
        assertThat(our.isThrottlingException()).isEqualTo(their.isThrottlingException());
        for (SdkField<?> field : their.sdkFields()) {
            assertThat(field.getValueOrDefault(our)).as(field.memberName()).isEqualTo(field.getValueOrDefault(their));
        }
        assertThat(ours.asked()).as("tries").isEqualTo(theirs.asked());
    }

    private static DynamoDbException refusal(DynamoDbClient client, RecordingHttp http, String answer) {
        http.answers(400, answer);
        return catchThrowableOfType(DynamoDbException.class,
                () -> client.getItem(get -> get.tableName("things").key(SomeRequests.KEY)));
    }

    /** As whatever stands before DynamoDB may say it. */
    @Test
    void shouldKnowARefusalByItsHeader() {
        for (RecordingHttp http : List.of(ours, theirs)) {
            http.says("x-amzn-ErrorType", "ThrottlingException:http://internal.amazon.com/coral/");
        }

        assertThat(refusal(signed, ours, "{}")).isExactlyInstanceOf(ThrottlingException.class)
                .hasSameClassAs(refusal(sdks, theirs, "{}"));
        assertThat(ours.asked()).isEqualTo(theirs.asked()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void shouldTryAgainAsOftenAsTheSdkWhereDynamoDbFails(int status) {
        for (RecordingHttp http : List.of(ours, theirs)) {
            http.answersOnce(status, "{\"__type\": \"x#InternalServerError\", \"Item\": 7}");
            http.breaksOnce();
            http.answersOnce(status, "busy");
        }

        for (DynamoDbClient client : List.of(signed, sdks)) {
            assertThat(client.getItem(get -> get.tableName("things").key(SomeRequests.KEY)).hasItem()).isFalse();
        }
        assertThat(ours.asked()).isEqualTo(theirs.asked()).isEqualTo(4);
    }

    /** Or every answer in which one comes would fail. */
    @ParameterizedTest
    @MethodSource("operations")
    void shouldKnowEveryTypeThatAnAnswerMayHave(SomeRequests.Operation operation) {
        assertThat(SomeRequests.typesOf(operation.ask(signed, operation.requests().getFirst())))
                .isSubsetOf(ModelJson.READABLE);
    }

    @Test
    void shouldReadOnWhereABatchIsAnsweredInPart() {
        ours.answersOnce(200, """
                {"Responses": {"things": []},
                 "UnprocessedKeys": {"things": {"Keys": [{"id": {"S": "a"}}], "ConsistentRead": true}}}
                """);

        var answer = signed.batchGetItem(get -> get
                .requestItems(Map.of("things", KeysAndAttributes.builder().keys(List.of(SomeRequests.KEY)).build())));

        assertThat(answer.unprocessedKeys()).isEqualTo(Map.of("things",
                KeysAndAttributes.builder()
                        .keys(List.of(Map.of("id", AttributeValue.fromS("a"))))
                        .consistentRead(true)
                        .build()));
    }

    @Test
    void shouldShowTheItemThatAConditionMet() {
        ours.answers(400, """
                {"__type": "x#ConditionalCheckFailedException", "Item": {"id": {"S": "a"}}}
                """);

        assertThatThrownBy(() -> signed.putItem(put -> put.tableName("things").item(SomeRequests.KEY)))
                .isInstanceOfSatisfying(ConditionalCheckFailedException.class,
                        e -> assertThat(e.item()).isEqualTo(Map.of("id", AttributeValue.fromS("a"))));
    }

    @Test
    void shouldShowWhyATransactionWasCancelled() {
        ours.answers(400,
                """
                        {"__type": "x#TransactionCanceledException", "CancellationReasons": [{"Code": "None"}, {"Code": "ThrottlingError"}]}
                        """);

        assertThatThrownBy(() -> signed.transactWriteItems(_ -> {})).isInstanceOfSatisfying(
                TransactionCanceledException.class,
                e -> assertThat(e.cancellationReasons()).extracting(reason -> reason.code())
                        .containsExactly("None", "ThrottlingError"));
    }

    /** Or DynamoDB would take the second for another transaction. */
    @Test
    void shouldKeepATransactionsTokenWhenItIsTriedAgain() {
        ours.answersOnce(500, "{\"__type\": \"x#InternalServerError\"}");

        signed.transactWriteItems(_ -> {});

        assertThat(ours.asked()).isEqualTo(2);
        assertThat(ours.bodies().getFirst()).isEqualTo(ours.bodies().getLast());
        assertThat(ours.lastBody().field("ClientRequestToken")).isPresent();
    }

    /** Whoever stands between may answer anything. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "[]", "\"text\"", "{", "{\"__type\": 7}", "null"})
    void shouldTryAgainWhereARefusalIsNotDynamoDbs(String body) {
        ours.answersOnce(503, body);

        assertThat(signed.getItem(get -> get.tableName("things").key(SomeRequests.KEY)).hasItem()).isFalse();
        assertThat(ours.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>fine</html>", "[]", "{\"Item\": ", "{\"Item\": []}", "{\"Item\": {\"a\": {}}}",
            "{\"Item\": {\"a\": {\"html\": 1}}}"})
    void shouldTryAgainWhereAnAnswerIsNotDynamoDbsAndQuoteNothing(String body) {
        ours.answers(200, body);

        assertThatThrownBy(() -> signed.getItem(get -> get.tableName("things").key(SomeRequests.KEY)))
                .isInstanceOf(SdkClientException.class)
                .hasMessageStartingWith("DynamoDB was not understood")
                .hasMessageNotContaining("html")
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(ours.asked()).isEqualTo(4);
    }

    @Test
    void shouldKeepNothingOfAnAnswerThatWasNotUnderstoodToItsEnd() {
        ours.answersOnce(200, "{\"LastEvaluatedKey\": {\"id\": {\"S\": \"a\"}}, \"ConsumedCapacity\": []}");

        assertThat(signed.query(query -> query.tableName("things")).hasLastEvaluatedKey()).isFalse();
        assertThat(ours.asked()).isEqualTo(2);
    }

    @Test
    void shouldTryAgainWhereAnAnswerWasDamaged() {
        ours.damagesOnce("{\"Item\": {\"id\": {\"S\": \"a\"}}}");
        ours.answers(200, "{\"Item\": {\"id\": {\"S\": \"b\"}}}");

        assertThat(signed.getItem(get -> get.tableName("things").key(SomeRequests.KEY)).item())
                .isEqualTo(Map.of("id", AttributeValue.fromS("b")));
        assertThat(ours.asked()).isEqualTo(2);
    }

    /** As an index of all items in one list may be: the JSON library of documents reads no such text. */
    @Test
    void shouldReadATextAsLongAsAnItemMayBe() {
        String longest = "长".repeat(130_000);
        ours.answers(200, "{\"Item\": {\"id\": {\"S\": \"" + longest + "\"}}}");

        assertThat(signed.getItem(get -> get.tableName("things").key(SomeRequests.KEY)).item())
                .isEqualTo(Map.of("id", AttributeValue.fromS(longest)));
    }

    @Test
    void shouldSupportNothingThatFunctionsDoNotAskFor() {
        BiFunction<DynamoDbClient, String, Object> describe = (client, name) -> client
                .describeTable(table -> table.tableName(name));

        assertThatThrownBy(() -> describe.apply(signed, "things")).isInstanceOf(UnsupportedOperationException.class);
    }
}
