package certpost.faults.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Calls of DynamoDB through a wire on which faults happen. */
class WireIT {
    private static final String PUT = """
            {"TableName": "Things", "Item": {"id": {"S": "a"}, "version": {"N": "2"}},
            "ConditionExpression": "attribute_not_exists(id) OR version = :one",
            "ExpressionAttributeValues": {":one": {"N": "1"}}}""";

    private static DynamoDbServer server;
    private static DynamoDbClient tables;

    private final AtomicInteger kills = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private Upstream upstream;
    private Loopback front;
    private Wire wire;

    @BeforeAll
    static void startDynamoDb() throws IOException {
        server = DynamoDbServer.start(Optional.empty());
        tables = server.client();
        tables.createTable(create -> create.tableName("Things")
                .attributeDefinitions(
                        AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S).build())
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .billingMode(BillingMode.PAY_PER_REQUEST));
    }

    @AfterAll
    static void stopDynamoDb() {
        tables.close();
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        upstream = new Upstream(Map.of(Call.Service.DYNAMODB, server.url()));
        wire = new Wire(upstream, new Phone(), new Rival(tables, Map.of("Things", List.of("id"))),
                kills::incrementAndGet);
        front = Loopback.bind(0).serve("/", new Answering(wire, line -> {}));
        front.start();
    }

    @AfterEach
    void close() {
        front.close();
        upstream.close();
        http.close();
        tables.deleteItem(delete -> delete.tableName("Things").key(Map.of("id", AttributeValue.fromS("a"))));
    }

    @Test
    void shouldPassCallsOnWhereNothingIsPlanned() throws Exception {
        assertThat(put().statusCode()).isEqualTo(200);
        assertThat(isStored()).isTrue();
    }

    @Test
    void shouldKillBeforeTheCallArrives() {
        wire.follow(Plan.of(Fault.KILLED_BEFORE, 1));

        assertThatThrownBy(this::put).isInstanceOf(IOException.class);
        assertThat(kills).hasValue(1);
        assertThat(isStored()).isFalse();
    }

    @Test
    void shouldKillAfterTheCallWasCarriedOut() {
        wire.follow(Plan.of(Fault.KILLED_AFTER, 1));

        assertThatThrownBy(this::put).isInstanceOf(IOException.class);
        assertThat(kills).hasValue(1);
        assertThat(isStored()).isTrue();
    }

    @Test
    void shouldLoseAnAnswer() {
        wire.follow(Plan.of(Fault.ANSWER_LOST, 1));

        assertThatThrownBy(this::put).isInstanceOf(IOException.class);
        assertThat(kills).hasValue(0);
        assertThat(isStored()).isTrue();
    }

    @Test
    void shouldBreakAConnectionBeforeTheCallArrives() {
        wire.follow(Plan.of(Fault.NEVER_ARRIVED, 1));

        assertThatThrownBy(this::put).isInstanceOf(IOException.class);
        assertThat(isStored()).isFalse();
    }

    @Test
    void shouldRefuseAsAwsDoes() throws Exception {
        assertThat(refused(Fault.THROTTLED)).contains("ProvisionedThroughputExceededException");
        assertThat(refused(Fault.SERVER_ERROR)).contains("InternalServerError");
        assertThat(refused(Fault.REFUSED)).contains("AccessDeniedException");
        assertThat(refused(Fault.IN_CONFLICT)).contains("TransactionConflictException");
        assertThat(isStored()).isFalse();
    }

    @Test
    void shouldOvertakeAWriteOfWhatIsThere() throws Exception {
        tables.putItem(put -> put.tableName("Things")
                .item(Map.of("id", AttributeValue.fromS("a"), "version", AttributeValue.fromN("1"))));
        wire.follow(Plan.of(Fault.OVERTAKEN, 1));

        assertThat(put().body()).contains("ConditionalCheckFailedException");
    }

    @Test
    void shouldOvertakeAWriteOfWhatIsNotThereByDoingTheSame() throws Exception {
        wire.follow(Plan.of(Fault.OVERTAKEN, 1));

        assertThat(put().body()).contains("ConditionalCheckFailedException");
        assertThat(isStored()).isTrue();
    }

    private String refused(Fault fault) throws IOException, InterruptedException {
        wire.follow(Plan.of(fault, 1));
        HttpResponse<String> response = put();
        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        return response.body();
    }

    private HttpResponse<String> put() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(front.url() + "/"))
                .header("X-Amz-Target", "DynamoDB_20120810.PutItem")
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20310303/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
                .header("X-Amz-Date", "20310303T020000Z")
                .POST(BodyPublishers.ofString(PUT))
                .build(), BodyHandlers.ofString());
    }

    private static boolean isStored() {
        return tables.getItem(
                get -> get.tableName("Things").key(Map.of("id", AttributeValue.fromS("a"))).consistentRead(true))
                .hasItem();
    }
}
