package certpost.local.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Speaks HTTP with the stack, as any client of the contract would; it never repeats a request by itself. */
public final class Client implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A little more than the gateway itself waits for a function. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Client(URI url) {
        this.url = url;
    }

    /** A token of the stack's own issuer. */
    public String token(String scope, Map<String, String> claims) {
        Answer answer = post("/_local/token", "", Map.of("scope", scope, "claims", claims));
        String token = answer.json().path("access_token").asText();
        if (!answer.is(200) || token.isEmpty()) {
            throw new UnexpectedAnswer(answer.insteadOf("200 with an access_token"));
        }
        return token;
    }

    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    public Answer delete(String path, String token) {
        return send(request(path, token).DELETE());
    }

    public Answer post(String path, String token, Object body) {
        return send(request(path, token).header("Content-Type", "application/json").POST(json(body)));
    }

    public Answer put(String path, String token, Object body) {
        return send(request(path, token).header("Content-Type", "application/json").PUT(json(body)));
    }

    public Answer putIfMatch(String path, String token, Object body, String etag) {
        return send(request(path, token).header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(json(body)));
    }

    public Answer upload(String path, String token, String type, byte[] file) {
        return send(request(path, token).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)));
    }

    /** Posts JSON as it is. */
    public Answer post(String path, byte[] json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, "").header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(json)));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String line = request.method() + " " + request.uri().getRawPath();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(line, response.statusCode(), response.headers().firstValue("ETag").orElse(""),
                    response.body());
        } catch (IOException e) {
            return new Answer(line, 0, "", e.toString().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted");
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON in " + body.getClass(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
