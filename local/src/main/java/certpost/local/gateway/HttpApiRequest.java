package certpost.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A request as the gateway received it.
 *
 * @param headers with names in lower case
 * @param at      when its first byte was read: the time that deadlines go by
 */
record HttpApiRequest(String id, Instant at, String method, String protocol, String rawPath, String rawQuery,
        Map<String, List<String>> headers, String sourceIp, SdkBytes body) {
    HttpApiRequest {
        headers = Map.copyOf(headers);
    }

    /** Reads one byte more than the limit, so that a larger body shows. */
    static HttpApiRequest read(HttpExchange exchange, String id, Instant at, int limit) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = exchange.getRequestURI();
        InetSocketAddress remote = exchange.getRemoteAddress();
        return new HttpApiRequest(id, at, exchange.getRequestMethod(), exchange.getProtocol(), uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""), headers, remote.getAddress().getHostAddress(),
                SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readNBytes(limit + 1)));
    }

    /** The request line's length in bytes. */
    int lineLength() {
        return method.length() + rawPath.length() + rawQuery.length() + protocol.length() + 3;
    }

    /** The length of all header values together, in bytes. */
    int headersLength() {
        return headers.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    /** Repeated headers joined by commas, as functions get them; cookies travel apart. */
    Map<String, String> joinedHeaders() {
        Map<String, String> joined = new TreeMap<>();
        headers.forEach((name, values) -> joined.put(name, String.join(",", values)));
        joined.remove("cookie");
        joined.put("x-forwarded-for", sourceIp);
        joined.put("x-forwarded-proto", "http");
        return joined;
    }

    List<String> cookies() {
        return Optional.ofNullable(headers.get("cookie"))
                .orElse(List.of())
                .stream()
                .flatMap(header -> header.lines().flatMap(line -> List.of(line.split("; *", -1)).stream()))
                .toList();
    }
}
