package certpost.scale;

import certpost.local.dynamodb.DynamoDbServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** DynamoDB Local in a process of its own, empty and in memory; what it needs of either is not the functions'. */
final class Database implements AutoCloseable {
    private final Process process;
    private final URI url;

    private Database(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts one.
     *
     * @param heap the most memory for its objects, in MB
     */
    static Database start(int heap) throws IOException {
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Database.class.getName());
        Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try {
            return new Database(process, URI.create(
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine()));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    URI url() {
        return url;
    }

    /** How long it has had a processor so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The process's own beginning: says where it is, and ends with whoever started it. */
    public static void main(String[] arguments) throws IOException {
        DynamoDbServer server = DynamoDbServer.start(Optional.empty());
        System.out.println(server.url());
        while (System.in.read() >= 0) {
            // Nothing is said here.
        }
        // It leaves threads behind.
        System.exit(0);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
