package certpost.aws;

import certpost.aws.secrets.Secrets;
import certpost.aws.secrets.SecretsOverHttp;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignedPosts;
import certpost.aws.sms.OnePost;
import certpost.aws.sns.Publishing;
import certpost.aws.sns.SnsOverHttp;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
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

    private SdkClients() {}

    /** Makes a function's client of DynamoDB. */
    public static DynamoDbClient dynamoDb() {
        return dynamoDb(quickly(), builder -> {
            asInLambda(builder);
            builder.endpointDiscoveryEnabled(false).accountIdEndpointMode(AccountIdEndpointMode.DISABLED);
        });
    }

    /**
     * Makes a client of DynamoDB with settings as the SDK finds them, such as an engineer's profile, and more. A write
     * that meets a transaction under way, such as a holder's while a roster is entered, is tried again: by itself the SDK
     * would not.
     */
    public static DynamoDbClient dynamoDb(Consumer<DynamoDbClientBuilder> settings) {
        return dynamoDb(asTheSdkDoes(), settings);
    }

    private static DynamoDbClient dynamoDb(SdkHttpClient http, Consumer<DynamoDbClientBuilder> settings) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .httpClient(http)
                .overrideConfiguration(override -> override
                        .retryStrategy(strategy -> strategy.retryOnException(TransactionConflictException.class)));
        settings.accept(builder);
        return builder.build();
    }

    /** Makes what reads a function's secrets. */
    public static Secrets secrets(Jsonb jsonb) {
        return new SecretsOverHttp(quickly(), posts(AwsService.SECRETS_MANAGER), jsonb, Thread::sleep);
    }

    /** The same with settings as the SDK finds them. */
    public static Secrets secretsAsTheSdkDoes(Jsonb jsonb) {
        Region region = DefaultAwsRegionProviderChain.builder().build().getRegion();
        var posts = new SignedPosts(ServiceAddress.asTheSdkDoes(AwsService.SECRETS_MANAGER, region),
                DefaultCredentialsProvider.builder().build());
        return new SecretsOverHttp(asTheSdkDoes(), posts, jsonb, Thread::sleep);
    }

    /** Makes what a function sends SMS by; it never repeats a call. */
    public static Publishing sns() {
        return new SnsOverHttp(new OnePost(), posts(AwsService.SNS));
    }

    private static SignedPosts posts(AwsService service) {
        return new SignedPosts(ServiceAddress.inLambda(service, region()), credentials());
    }

    private static void asInLambda(AwsClientBuilder<?, ?> builder) {
        builder.region(region()).credentialsProvider(credentials());
        builder.defaultsMode(DefaultsMode.LEGACY).fipsEnabled(false).dualstackEnabled(false);
        leaveOutProfiles(builder);
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

    /** Reads no file of profiles, and keeps whatever else was said, such as what is repeated. */
    static void leaveOutProfiles(AwsClientBuilder<?, ?> builder) {
        var noProfiles = ProfileFile.aggregator().build();
        builder.overrideConfiguration(
                builder.overrideConfiguration().copy(override -> override.defaultProfileFile(noProfiles)));
    }

    /** With the proxy of the environment, if there is one. */
    private static SdkHttpClient asTheSdkDoes() {
        return UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT).socketTimeout(TO_ANSWER).build();
    }

    /**
     * The SDK's own way would read all of Java's certificates of authorities for each client before the first call; so
     * Java does it, once for all and only for HTTPS. No proxy of the environment is asked for: Lambda has none.
     */
    private static SdkHttpClient quickly() {
        return UrlConnectionHttpClient.create(SdkClients::connection);
    }

    private static HttpURLConnection connection(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(Math.toIntExact(TO_CONNECT.toMillis()));
            connection.setReadTimeout(Math.toIntExact(TO_ANSWER.toMillis()));
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
