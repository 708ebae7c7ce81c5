package certpost.meter;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The line on which a meter sits: passes requests to DynamoDB on, asks it in each to say what it cost, and passes the
 * answers back as they are. A connection in has one out of its own, and both are kept.
 */
public final class MeterLine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final int BACKLOG = 1024;
    private static final String ASKED = "\"ReturnConsumedCapacity\"";
    private static final String QUESTION = "{" + ASKED + ":\"INDEXES\",";
    /** DynamoDB Local hangs up on whoever is silent for 30 s; a request is not to meet that moment. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Meter meter;
    private final InetSocketAddress dynamoDb;
    private final ServerSocket door = new ServerSocket(0, BACKLOG, HERE);

    /** Opens it; DynamoDB Local checks no signature, or it would not take a request that was changed on its way. */
    public MeterLine(Meter meter, URI dynamoDb) throws IOException {
        this.meter = meter;
        this.dynamoDb = new InetSocketAddress(HERE, dynamoDb.getPort());
        Thread.ofPlatform().daemon().name("meter").start(this::receive);
    }

    /** Where that caller finds DynamoDB. */
    public URI url(String caller) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/" + caller);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.startVirtualThread(() -> serve(caller));
            } catch (IOException _) {
                // Closed, or nobody came after all.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller; var upstream = new Upstream(dynamoDb)) {
            caller.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(caller.getInputStream());
            for (var request = HttpMessage.read(in); request.isPresent(); request = HttpMessage.read(in)) {
                HttpMessage answer = answer(request.get(), upstream);
                answer.write(caller.getOutputStream());
            }
        } catch (IOException _) {
            // One of both hung up; the other is told by the same.
        }
    }

    private HttpMessage answer(HttpMessage request, Upstream upstream) throws IOException {
        String[] line = request.startLine().split(" ", 3);
        String operation = request.header("x-amz-target").orElse("").replaceFirst("^.*\\.", "");
        Call call = new Call(operation, JSON.readTree(request.body().asByteArrayUnsafe()));
        HttpMessage answer = upstream.exchange(request.with(line[0] + " / " + line[2], asked(call, request.body())));
        meter.count(line[1].replace("/", ""), call, Integer.parseInt(answer.startLine().split(" ", 3)[1]),
                answer.body());
        return answer;
    }

    private static SdkBytes asked(Call call, SdkBytes body) {
        String text = body.asUtf8String();
        return call.hasCost() && !text.contains(ASKED) ? SdkBytes.fromUtf8String(QUESTION + text.substring(1)) : body;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** A kept connection to DynamoDB, opened when needed. */
    private static final class Upstream implements AutoCloseable {
        private final InetSocketAddress address;
        private Optional<Socket> socket = Optional.empty();
        private InputStream in = InputStream.nullInputStream();
        private long lastUsed;

        Upstream(InetSocketAddress address) {
            this.address = address;
        }

        HttpMessage exchange(HttpMessage request) throws IOException {
            Socket open = fresh();
            request.write(open.getOutputStream());
            HttpMessage answer = HttpMessage.read(in).orElseThrow(() -> new IOException("DynamoDB Local hung up"));
            lastUsed = System.nanoTime();
            return answer;
        }

        private Socket fresh() throws IOException {
            if (socket.isPresent() && System.nanoTime() - lastUsed < FRESH.toNanos()) {
                return socket.get();
            }
            close();
            Socket opened = new Socket();
            socket = Optional.of(opened);
            opened.setTcpNoDelay(true);
            opened.connect(address);
            in = new BufferedInputStream(opened.getInputStream());
            return opened;
        }

        @Override
        public void close() throws IOException {
            if (socket.isPresent()) {
                socket.get().close();
            }
        }
    }
}
