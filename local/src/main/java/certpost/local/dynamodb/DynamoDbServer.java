package certpost.local.dynamodb;

import certpost.local.template.Machine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * AWS's DynamoDB Local in this process. Its own {@code ServerRunner} would listen on all interfaces and report its
 * start to AWS, so its handler gets a server that does neither.
 */
public final class DynamoDbServer implements AutoCloseable {
    private final Server server;
    private final LocalDynamoDBRequestHandler database;

    private DynamoDbServer(Server server, LocalDynamoDBRequestHandler database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Starts it on a free port.
     *
     * @param folder where its data is kept; without one it is in memory
     */
    public static DynamoDbServer start(Optional<Path> folder) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        Server server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        try {
            LocalDynamoDBRequestHandler database = new LocalDynamoDBRequestHandler(0, folder.isEmpty(),
                    folder.map(Path::toString).orElse(null), true, false);
            server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(database, null)));
            server.start();
            return new DynamoDbServer(server, database);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
    }

    public URI url() {
        int port = server.getConnectors()[0] instanceof NetworkConnector connector ? connector.getLocalPort() : -1;
        return URI.create("http://127.0.0.1:" + port);
    }

    public DynamoDbClient client() {
        return client(url());
    }

    /** A client of a DynamoDB Local elsewhere on this machine. */
    public static DynamoDbClient client(URI url) {
        return at(url, DynamoDbClient.builder()).build();
    }

    public DynamoDbStreamsClient streamsClient() {
        return at(url(), DynamoDbStreamsClient.builder()).build();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B at(URI url, B builder) {
        return builder.endpointOverride(url)
                .region(Region.of(Machine.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
        database.shutdown();
    }
}
