package certpost.aws.dynamodb;

import certpost.aws.SdkClients;
import certpost.aws.connection.JdkHttpClient;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.ServiceAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in memory, one for all tests of this process. Its own {@code ServerRunner} would listen on all
 * interfaces and report its start to AWS, so its handler gets a server that does neither.
 */
public final class EmbeddedDynamoDb {

    private static final AwsCredentialsProvider LOCAL = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("local", "local"));

    private static final class Holder {
        static final URI URL = start();
        static final DynamoDbClient MAKER = SdkClients.dynamoDb(
                builder -> builder.endpointOverride(URL).region(Region.CN_NORTH_1).credentialsProvider(LOCAL));
    }

    private EmbeddedDynamoDb() {}

    /** A client of it, as functions make theirs; it ends with the process. */
    public static DynamoDbClient client() {
        return client(new JdkHttpClient(Duration.ofSeconds(2), Duration.ofSeconds(30)));
    }

    /** The same over another HTTP client. */
    static DynamoDbClient client(SdkHttpClient http) {
        return SdkClients.dynamoDb(http, new ServiceAddress(AwsService.DYNAMODB, Holder.URL, Region.CN_NORTH_1), LOCAL);
    }

    /** The SDK's own client of it, which makes tables: one for all tests, as it takes long to make. */
    static DynamoDbClient maker() {
        return Holder.MAKER;
    }

    private static URI start() {
        try {
            var server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            server.setHandler(new ContextHandler(
                    new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null)));
            server.start();
            int port = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
            return URI.create("http://127.0.0.1:" + port);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
    }
}
