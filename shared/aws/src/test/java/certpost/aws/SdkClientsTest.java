package certpost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.signed.AwsService;
import certpost.aws.signed.ServiceAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class SdkClientsTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final FaultyHttp http = new FaultyHttp();

    @ParameterizedTest
    @MethodSource("clients")
    void shouldTryAWriteAgainThatMetATransaction(Function<FaultyHttp, DynamoDbClient> client) {
        http.fail(400, "TransactionConflictException")
                .fail(400, "TransactionConflictException")
                .fail(400, "ResourceNotFoundException");

        assertThatThrownBy(() -> write(client)).isInstanceOf(ResourceNotFoundException.class);
        assertThat(http.requests()).isEqualTo(Collections.nCopies(3, "PutItem"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void shouldNotTryAWriteAgainWhoseConditionFailed(Function<FaultyHttp, DynamoDbClient> client) {
        http.fail(400, "ConditionalCheckFailedException");

        assertThatThrownBy(() -> write(client)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(http.requests()).containsExactly("PutItem");
    }

    /** A function's, and an engineer's. */
    static List<Function<FaultyHttp, DynamoDbClient>> clients() {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));
        return List.of(
                http -> SdkClients.dynamoDb(http, new ServiceAddress(AwsService.DYNAMODB, NOWHERE, Region.CN_NORTH_1),
                        credentials),
                http -> SdkClients.dynamoDb(builder -> builder.httpClient(http)
                        .endpointOverride(NOWHERE)
                        .region(Region.CN_NORTH_1)
                        .credentialsProvider(credentials)));
    }

    private void write(Function<FaultyHttp, DynamoDbClient> client) {
        client.apply(http).putItem(put -> put.tableName("table").item(Map.of()));
    }
}
