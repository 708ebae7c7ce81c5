package certpost.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** An HTTP server on loopback that notes each call and answers as a test wants it. */
public final class LoopbackServer implements AutoCloseable {

    /**
     * One call.
     *
     * @param headers the first value of each, by its name in the server's own spelling, such as {@code X-sms-nonce}
     */
    public record Call(String method, String path, Map<String, String> headers, String body) {}

    /** How a call is answered; the exchange is closed afterwards. */
    public interface Answer {
        void to(HttpExchange exchange, Call call) throws IOException;
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answer answer;

    /** Answers so until told otherwise. */
    public LoopbackServer(Answer first) {
        answer = first;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                Call call = call(exchange);
                calls.add(call);
                answer.to(exchange, call);
            }
        });
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The calls so far. */
    public List<Call> calls() {
        return calls;
    }

    public void answers(Answer next) {
        answer = next;
    }

    /** Takes the request and hangs up: nobody knows whether it was accepted. */
    public static Answer hangsUp() {
        return (exchange, _) -> exchange.close();
    }

    /** Answers with a body. */
    public static void body(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
