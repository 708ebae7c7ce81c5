package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.aws.badinput.BadRequest;
import certpost.aws.badinput.Judge;
import certpost.local.client.Client;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends bad requests as they are, and lets no answer pass that neither the contract nor the gateway promises. */
final class BadSender implements AutoCloseable {
    /** What the gateway answers by itself to whoever has the right token. */
    private static final Set<Integer> GATEWAYS = Set.of(400, 404, 413, 414, 431);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI url;
    private final Client client;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BadSender(URI url, Client client) {
        this.url = url;
        this.client = client;
    }

    /** The status of the answer; whatever is wrong with it is an error that shows the request. */
    int send(BadRequest request, String token, long seed) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(built(request, token), BodyHandlers.ofString());
            List<String> faults = faults(request, answer);
            if (!faults.isEmpty()) {
                throw failed(request, token, seed, faults + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode();
        } catch (IOException | IllegalArgumentException e) {
            throw failed(request, token, seed, e.toString());
        }
    }

    private AssertionError failed(BadRequest request, String token, long seed, String what) {
        return new AssertionError(
                "-Dcertpost.seed=" + seed + "\n" + request.curl(url.toString(), token) + "\n answered " + what);
    }

    private HttpRequest built(BadRequest request, String token) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + request.target()))
                .timeout(PATIENCE)
                .method(request.method(),
                        request.mediaType().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body().asByteArray()));
        headers(request, token).forEach(builder::setHeader);
        return builder.build();
    }

    private Map<String, String> headers(BadRequest request, String token) {
        var headers = new HashMap<String, String>();
        if (request.operation().route().endsWith("/carrier/events")) {
            headers.putAll(CarrierSignature.right(client, "msg_bad", new String(request.body().asByteArray(), UTF_8))
                    .headers());
        } else if (!request.operation().route().matches("GET /v1/(health|deadlines|postage|qualifications)")) {
            headers.put("authorization", "Bearer " + token);
        }
        request.headers().forEach((name, value) -> headers.put(name, value.strip()));
        if (!request.mediaType().isEmpty()) {
            headers.put("content-type", request.mediaType());
        }
        return headers;
    }

    private List<String> faults(BadRequest request, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("content-type").orElse("");
        Map<?, ?> document = document(answer.statusCode() < 400 ? "{}" : answer.body());
        if (GATEWAYS.contains(answer.statusCode()) && document.keySet().equals(Set.of("message"))) {
            return List.of();
        }
        return Judge.faults(request.operation(), answer.statusCode(), type, document, answer.body().length());
    }

    private Map<?, ?> document(String body) {
        try {
            return json.readValue(body, Map.class);
        } catch (JacksonException e) {
            return Map.of("unreadable", e.toString());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
