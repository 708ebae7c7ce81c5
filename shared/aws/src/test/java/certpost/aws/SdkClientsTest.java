package certpost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class SdkClientsTest {
    private final FaultyHttp http = new FaultyHttp();
    private final DynamoDbClient client = SdkClients.dynamoDb(builder -> {
        at(builder.httpClient(http));
        SdkClients.leaveOutProfiles(builder);
    });

    @Test
    void shouldTryAWriteAgainThatMetATransaction() {
        http.fail(400, "TransactionConflictException")
                .fail(400, "TransactionConflictException")
                .fail(400, "ResourceNotFoundException");

        assertThatThrownBy(this::write).isInstanceOf(ResourceNotFoundException.class);
        assertThat(http.requests()).isEqualTo(Collections.nCopies(3, "PutItem"));
    }

    @Test
    void shouldNotTryAWriteAgainWhoseConditionFailed() {
        http.fail(400, "ConditionalCheckFailedException");

        assertThatThrownBy(this::write).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(http.requests()).containsExactly("PutItem");
    }

    private static void at(AwsClientBuilder<?, ?> builder) {
        builder.endpointOverride(URI.create("http://127.0.0.1:1"))
                .region(Region.CN_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")));
    }

    private void write() {
        client.putItem(put -> put.tableName("table").item(Map.of()));
    }
}
