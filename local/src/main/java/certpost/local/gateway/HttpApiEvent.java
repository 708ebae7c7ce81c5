package certpost.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.http.QueryString;
import certpost.local.template.Machine;
import certpost.local.tokens.TokenCheck.Token;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/** The event that a function gets for a request: payload format 2.0. */
final class HttpApiEvent {
    private static final DateTimeFormatter COMMON_LOG = DateTimeFormatter
            .ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> TEXT_TYPES = Set.of("application/json", "application/javascript",
            "application/xml");

    private HttpApiEvent() {}

    static SdkBytes of(HttpApiRequest request, Routes.Match match, Optional<Token> token) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        String path = Routes.decode(request.rawPath());
        event.put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", path)
                .put("rawQueryString", request.rawQuery());
        List<String> cookies = request.cookies();
        if (!cookies.isEmpty()) {
            cookies.forEach(event.putArray("cookies")::add);
        }
        request.joinedHeaders().forEach(event.putObject("headers")::put);
        Map<String, List<String>> query = QueryString.decoded(request.rawQuery());
        if (!query.isEmpty()) {
            ObjectNode parameters = event.putObject("queryStringParameters");
            query.forEach((name, values) -> parameters.put(name, String.join(",", values)));
        }
        context(event.putObject("requestContext"), request, path, match, token);
        if (!match.pathParameters().isEmpty()) {
            match.pathParameters().forEach(event.putObject("pathParameters")::put);
        }
        body(event, request);
        return SdkBytes.fromString(event.toString(), UTF_8);
    }

    private static void context(ObjectNode context, HttpApiRequest request, String path, Routes.Match match,
            Optional<Token> token) {
        context.put("accountId", Machine.ACCOUNT).put("apiId", "local");
        token.ifPresent(found -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            ObjectNode claims = jwt.putObject("claims");
            found.claims().forEach((name, value) -> claims.put(name, claimText(value)));
            if (match.route().scopes().isEmpty()) {
                jwt.putNull("scopes");
            } else {
                found.scopes().forEach(jwt.putArray("scopes")::add);
            }
        });
        String host = request.header("host").orElse("127.0.0.1");
        context.put("domainName", host.replaceFirst(":[0-9]+$", "")).put("domainPrefix", "local");
        context.putObject("http")
                .put("method", request.method())
                .put("path", path)
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        context.put("requestId", request.id())
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", COMMON_LOG.format(request.at()))
                .put("timeEpoch", request.at().toEpochMilli());
    }

    private static void body(ObjectNode event, HttpApiRequest request) {
        byte[] body = request.body().asByteArrayUnsafe();
        boolean text = isText(request.header("content-type").orElse(""));
        if (body.length > 0) {
            event.put("body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
    }

    private static boolean isText(String contentType) {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXT_TYPES.contains(type);
    }

    /** The real gateway gives every claim as a string, and a list in brackets without commas. */
    private static String claimText(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            case null -> "";
            default -> String.valueOf(value);
        };
    }
}
