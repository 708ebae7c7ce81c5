package certpost.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;

/** The events of triggers, as gateway and scheduler make them. */
final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /** Somebody with a token: its scope and claims. */
    record Visitor(String scope, Map<String, String> claims) {
        static final Visitor STAFF = new Visitor("certpost/staff", Map.of("sub", "clerk-1", "agency", "guangdong"));
        static final Visitor PRINTER = new Visitor("certpost/printer", Map.of("sub", "printing-house"));

        static Visitor holder(int who) {
            return new Visitor("certpost/candidate", Holders.claims(who));
        }
    }

    /** What is asked: a route, what stands for its variables, and a body of that type; empty for none. */
    record Ask(String route, Map<String, String> path, Map<String, String> query, String type, String body) {
        static Ask json(String route, Map<String, String> path, Object body) {
            return new Ask(route, path, Map.of(), "application/json", text(body));
        }

        static Ask csv(String route, Map<String, String> path, String body) {
            return new Ask(route, path, Map.of(), "text/csv", body);
        }

        static Ask bare(String route, Map<String, String> path, Map<String, String> query) {
            return new Ask(route, path, query, "", "");
        }
    }

    /** The gateway's event of a request. */
    static SdkBytes http(Visitor visitor, Ask ask, Instant at) {
        String id = UUID.randomUUID().toString();
        String path = ask.route().substring(ask.route().indexOf(' ') + 1);
        for (var variable : ask.path().entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        var context = Map.of("accountId", "000000000000", "apiId", "scale", "domainName", "127.0.0.1", "requestId", id,
                "routeKey", ask.route(), "stage", "$default", "timeEpoch", at.toEpochMilli(), "http",
                Map.of("method", ask.route().substring(0, ask.route().indexOf(' ')), "path", path, "protocol",
                        "HTTP/1.1", "sourceIp", "127.0.0.1", "userAgent", "certpost-scale"),
                "authorizer", Map.of("jwt", Map.of("claims", visitor.claims(), "scopes", List.of(visitor.scope()))));
        var event = new HashMap<String, Object>(Map.of("version", "2.0", "routeKey", ask.route(), "rawPath", path,
                "rawQueryString", "", "requestContext", context, "isBase64Encoded", false, "headers",
                Map.of("accept", "*/*", "content-type", ask.type()), "pathParameters", ask.path(),
                "queryStringParameters", ask.query()));
        if (!ask.body().isEmpty()) {
            event.put("body", ask.body());
        }
        return SdkBytes.fromString(text(event), StandardCharsets.UTF_8);
    }

    /** The scheduler's event. */
    static SdkBytes schedule(Instant at, Map<String, String> detail) {
        return SdkBytes.fromString(text(
                Map.of("source", "aws.scheduler", "detail-type", "Scheduled Event", "time", at.toString(), "resources",
                        List.of("arn:aws:scheduler:us-east-1:000000000000:schedule/default/Scale"), "detail", detail)),
                StandardCharsets.UTF_8);
    }

    /** JSON of a function. */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON", e);
        }
    }

    /** What the body of an HTTP answer says. */
    static JsonNode body(JsonNode answer) {
        return read(answer.path("body").asText());
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
