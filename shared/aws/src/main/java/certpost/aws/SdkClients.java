package certpost.aws;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** Makes the clients of AWS services; region, credentials and endpoints come from the environment, as Lambda sets them. */
public final class SdkClients {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Long for any single answer, and short enough that a function has time for another try. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);
    private static final Duration SMS_TIMEOUT = Duration.ofSeconds(10);

    private SdkClients() {}

    /** Makes a client of DynamoDB. */
    public static DynamoDbClient dynamoDb() {
        return dynamoDb(_ -> {});
    }

    /**
     * The same with more settings, such as another endpoint. A write that meets a transaction under way, such as a
     * holder's while a roster is entered, is tried again: by itself the SDK would not.
     */
    public static DynamoDbClient dynamoDb(Consumer<DynamoDbClientBuilder> settings) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .httpClient(http())
                .overrideConfiguration(override -> override
                        .retryStrategy(strategy -> strategy.retryOnException(TransactionConflictException.class)));
        settings.accept(builder);
        return builder.build();
    }

    /** Makes a client of Secrets Manager. */
    public static SecretsManagerClient secrets() {
        return SecretsManagerClient.builder().httpClient(http()).build();
    }

    /** Makes a client of SNS that never repeats a call: whether an SMS may be sent again is not the client's to say. */
    public static SnsClient sns() {
        return sns(_ -> {});
    }

    /** The same with more settings, such as another endpoint. */
    public static SnsClient sns(Consumer<SnsClientBuilder> settings) {
        SnsClientBuilder builder = SnsClient.builder()
                .httpClient(http())
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(SMS_TIMEOUT));
        settings.accept(builder);
        return builder.build();
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT).socketTimeout(TO_ANSWER).build();
    }
}
