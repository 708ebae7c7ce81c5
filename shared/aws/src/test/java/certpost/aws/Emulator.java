package certpost.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import certpost.aws.signed.AwsService;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignedPosts;
import certpost.aws.connection.OnePost;
import certpost.aws.sns.Publishing;
import certpost.aws.sns.SnsOverHttp;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * AWS as somebody else plays it: whatever {@code AWS_ENDPOINT_URL_DYNAMODB} and {@code AWS_ENDPOINT_URL_SNS} name, with
 * region and credentials from the environment too; else LocalStack in a container, one for all tests of this process.
 */
public final class Emulator {
    /** The last image that needs no account. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private static final class Holder {
        static final LocalStackContainer LOCAL_STACK = start();
    }

    private Emulator() {}

    /** A client of its DynamoDB; ends the test as not run where there is none. */
    public static DynamoDbClient dynamoDb() {
        return isNamed("AWS_ENDPOINT_URL_DYNAMODB")
                ? SdkClients.dynamoDb(_ -> {})
                : SdkClients.dynamoDb(builder -> atLocalStack(builder));
    }

    /** Its SNS; ends the test as not run where there is none. */
    public static Publishing sns() {
        return isNamed("AWS_ENDPOINT_URL_SNS") ? SdkClients.sns() : snsAtLocalStack();
    }

    private static Publishing snsAtLocalStack() {
        LocalStackContainer localStack = Holder.LOCAL_STACK;
        var address = new ServiceAddress(AwsService.SNS, localStack.getEndpoint(), Region.of(localStack.getRegion()));
        return new SnsOverHttp(new OnePost(), new SignedPosts(address, credentials(localStack)));
    }

    private static boolean isNamed(String variable) {
        boolean named = System.getenv(variable) != null;
        assumeTrue(named || DockerClientFactory.instance().isDockerAvailable(),
                "NOT RUN: there is no Docker for LocalStack, and " + variable + " names nothing else");
        return named;
    }

    private static void atLocalStack(AwsClientBuilder<?, ?> builder) {
        LocalStackContainer localStack = Holder.LOCAL_STACK;
        builder.endpointOverride(localStack.getEndpoint())
                .region(Region.of(localStack.getRegion()))
                .credentialsProvider(credentials(localStack));
    }

    private static StaticCredentialsProvider credentials(LocalStackContainer localStack) {
        return StaticCredentialsProvider
                .create(AwsBasicCredentials.create(localStack.getAccessKey(), localStack.getSecretKey()));
    }

    private static LocalStackContainer start() {
        var container = new LocalStackContainer(IMAGE).withServices("dynamodb", "sns");
        container.start();
        return container;
    }
}
