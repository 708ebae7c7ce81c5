package certpost.faults.wire;

import certpost.local.http.Answer;
import com.sun.net.httpserver.HttpExchange;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/** The services behind the wire, to which calls are passed on unchanged. */
public final class Upstream implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "expect", "host",
            "transfer-encoding", "upgrade", "date", "keep-alive");

    private final Map<Call.Service, URI> services;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Upstream(Map<Call.Service, URI> services) {
        this.services = Map.copyOf(services);
    }

    Answer pass(HttpExchange exchange, Call.Service service, SdkBytes body) throws IOException, InterruptedException {
        URI url = URI.create(services.get(service) + exchange.getRequestURI().getRawPath());
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .POST(BodyPublishers.ofByteArray(body.asByteArrayUnsafe()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isOfTheMessage(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> {
            if (isOfTheMessage(name)) {
                headers.put(name, values);
            }
        });
        return new Answer(response.statusCode(), headers, SdkBytes.fromByteArrayUnsafe(response.body()));
    }

    private static boolean isOfTheMessage(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        http.close();
    }
}
