package certpost.aws;

import certpost.aws.connection.JdkHttpClient;
import certpost.aws.connection.OnePost;
import certpost.aws.dynamodb.client.SignedDynamoDb;
import certpost.aws.secrets.Secrets;
import certpost.aws.secrets.SecretsOverHttp;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.Retries;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignedCalls;
import certpost.aws.signed.SignedPosts;
import certpost.aws.sns.Publishing;
import certpost.aws.sns.SnsOverHttp;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Makes the clients of AWS services. A function's have all they need in the environment, as Lambda sets it, so they look
 * nowhere else: neither in files of profiles nor for a machine's own credentials, which would cost a cold start.
 */
public final class SdkClients {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Long for any single answer, and short enough that a function has time for another try. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);
    /** Where nobody answers, they take as long as is kept for one SMS. */
    private static final int TRIES_OF_SECRETS = 3;

    private SdkClients() {}

    /** Makes a function's client of DynamoDB. */
    public static DynamoDbClient dynamoDb() {
        Region region = region();
        return dynamoDb(quickly(), ServiceAddress.inLambda(AwsService.DYNAMODB, region), credentials());
    }

    /** The same for another address, over another HTTP client. */
    public static DynamoDbClient dynamoDb(SdkHttpClient http, ServiceAddress address,
            AwsCredentialsProvider credentials) {
        var retries = AwsRetryStrategy.legacyRetryStrategy().toBuilder();
        afterTransactions(retries);
        return new SignedDynamoDb(new SignedCalls(http, new SignedPosts(address, credentials)),
                new Retries(retries.build(), Thread::sleep));
    }

    /** Makes a client of DynamoDB with settings as the SDK finds them, such as an engineer's profile, and more. */
    public static DynamoDbClient dynamoDb(Consumer<DynamoDbClientBuilder> settings) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .httpClient(asTheSdkDoes())
                .overrideConfiguration(override -> override.retryStrategy(SdkClients::afterTransactions));
        settings.accept(builder);
        return builder.build();
    }

    /**
     * Tries a write again that meets a transaction under way, such as a holder's while a roster is entered. By itself the
     * SDK would not.
     */
    private static void afterTransactions(RetryStrategy.Builder<?, ?> strategy) {
        strategy.retryOnException(TransactionConflictException.class);
    }

    /** Makes what reads a function's secrets. */
    public static Secrets secrets(Jsonb jsonb) {
        return secrets(quickly(), posts(AwsService.SECRETS_MANAGER), jsonb);
    }

    /** The same with settings as the SDK finds them. */
    public static Secrets secretsAsTheSdkDoes(Jsonb jsonb) {
        Region region = DefaultAwsRegionProviderChain.builder().build().getRegion();
        var posts = new SignedPosts(ServiceAddress.asTheSdkDoes(AwsService.SECRETS_MANAGER, region),
                DefaultCredentialsProvider.builder().build());
        return secrets(asTheSdkDoes(), posts, jsonb);
    }

    private static Secrets secrets(SdkHttpClient http, SignedPosts posts, Jsonb jsonb) {
        var retries = AwsRetryStrategy.legacyRetryStrategy().toBuilder().maxAttempts(TRIES_OF_SECRETS).build();
        return new SecretsOverHttp(new SignedCalls(http, posts), new Retries(retries, Thread::sleep), jsonb);
    }

    /** Makes what a function sends SMS by; it never repeats a call. */
    public static Publishing sns() {
        return new SnsOverHttp(new OnePost(), posts(AwsService.SNS));
    }

    private static SignedPosts posts(AwsService service) {
        return new SignedPosts(ServiceAddress.inLambda(service, region()), credentials());
    }

    /** As Lambda gives it. */
    private static Region region() {
        return new SystemSettingsRegionProvider().getRegion();
    }

    /** As Lambda gives them; a function started from a snapshot gets them from an endpoint. */
    private static AwsCredentialsProvider credentials() {
        return SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.getStringValue().isPresent()
                ? ContainerCredentialsProvider.create()
                : EnvironmentVariableCredentialsProvider.create();
    }

    /** With the proxy of the environment, if there is one. */
    private static SdkHttpClient asTheSdkDoes() {
        return UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT).socketTimeout(TO_ANSWER).build();
    }

    /**
     * The SDK's own clients would read all of Java's certificates of authorities for each of them before the first call; so
     * Java does it, once for all and only for HTTPS. No proxy of the environment is asked for: Lambda has none.
     */
    private static SdkHttpClient quickly() {
        return new JdkHttpClient(TO_CONNECT, TO_ANSWER);
    }
}
