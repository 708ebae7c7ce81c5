package certpost.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What an HTTP server in here answers. */
public record Answer(int status, Map<String, List<String>> headers, SdkBytes body) {
    public Answer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("Not an HTTP status: " + status);
        }
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, String body) {
        return of(status, "application/json", body);
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("content-type", List.of(contentType)), SdkBytes.fromString(body, UTF_8));
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), SdkBytes.fromByteArrayUnsafe(new byte[0]));
    }

    /** As the real gateway answers by itself. */
    public static Answer message(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\"}");
    }

    public void send(HttpExchange exchange) throws IOException {
        Headers out = exchange.getResponseHeaders();
        headers.forEach((name, values) -> values.forEach(value -> out.add(name, value)));
        byte[] bytes = body.asByteArrayUnsafe();
        boolean bare = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        // In this server -1 says "no body" and 0 would say "chunked".
        exchange.sendResponseHeaders(status, bare ? -1 : bytes.length);
        if (!bare) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
