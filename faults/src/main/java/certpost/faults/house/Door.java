package certpost.faults.house;

import certpost.local.tokens.TokenIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The API's door, as a client knocks; nothing is asked twice unless the caller asks twice. */
public final class Door implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI url;
    private final TokenIssuer issuer;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Door(URI url, TokenIssuer issuer) {
        this.url = url;
        this.issuer = issuer;
    }

    /** Who knocks: the token's scope and claims; no scope for none. */
    public record Visitor(String scope, Map<String, Object> claims) {
        public static final Visitor STAFF = new Visitor("certpost/staff",
                Map.of("sub", "clerk-1", "agency", "guangdong"));
        public static final Visitor PRINTER = new Visitor("certpost/printer", Map.of("sub", "printing-house"));
        public static final Visitor NOBODY = new Visitor("", Map.of());

        public Visitor {
            claims = Map.copyOf(claims);
        }
    }

    /** What is asked. */
    public record Ask(String method, String path, String contentType, String body, Map<String, String> headers) {
        public Ask {
            headers = Map.copyOf(headers);
        }

        public static Ask json(String method, String path, Object body) {
            try {
                return new Ask(method, path, "application/json", JSON.writeValueAsString(body), Map.of());
            } catch (IOException e) {
                throw new IllegalArgumentException("no JSON in " + body.getClass(), e);
            }
        }

        public static Ask csv(String path, String body) {
            return new Ask("POST", path, "text/csv", body, Map.of());
        }

        public static Ask bare(String method, String path) {
            return new Ask(method, path, "", "", Map.of());
        }
    }

    /** What came back. */
    public record Reply(int status, String text) {
        public JsonNode json() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        public boolean isDone() {
            return status / 100 == 2;
        }
    }

    public Reply ask(Visitor visitor, Ask ask) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(ask.path()))
                .timeout(PATIENCE)
                .method(ask.method(), BodyPublishers.ofString(ask.body()));
        if (!ask.contentType().isEmpty()) {
            request.header("Content-Type", ask.contentType());
        }
        ask.headers().forEach(request::header);
        if (!visitor.scope().isEmpty()) {
            request.header("Authorization", "Bearer " + issuer.issue(visitor.scope(), visitor.claims()));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Reply(599, "");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
