package certpost.aws.http;

import certpost.aws.Recorded;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as the gateway would pass it on, made by a test; each part may be changed before it is sent. */
public final class Call {
    private static final JsonType<Object> JSON = Jsonb.builder().build().type(Object.class);

    private final Map<String, Object> event = new LinkedHashMap<>();
    private final Map<String, Object> context = new LinkedHashMap<>();
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Call(String routeKey) {
        context.put("requestId", "request-1");
        context.put("timeEpoch", 0L);
        context.put("authorizer", Map.of("jwt", Map.of("claims", claims)));
        event.put("version", "2.0");
        event.put("routeKey", routeKey);
        event.put("headers", headers);
        event.put("requestContext", context);
        event.put("isBase64Encoded", false);
    }

    /** A call of that route, e.g. {@code GET /v1/windows/{windowId}}. */
    public static Call of(String routeKey) {
        return new Call(routeKey);
    }

    /** When the gateway received it. */
    public Call at(Instant time) {
        context.put("timeEpoch", time.toEpochMilli());
        return this;
    }

    /** The gateway's id of the request. */
    public Call id(String id) {
        context.put("requestId", id);
        return this;
    }

    /** A claim of the token; numbers and flags are strings there too. */
    public Call claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    /** A parameter of the path, decoded. */
    public Call path(String name, String value) {
        return parameter("pathParameters", name, value);
    }

    /** A parameter of the query, decoded. */
    public Call query(String name, String value) {
        return parameter("queryStringParameters", name, value);
    }

    @SuppressWarnings("unchecked")
    private Call parameter(String where, String name, String value) {
        ((Map<String, Object>) event.computeIfAbsent(where, _ -> new LinkedHashMap<String, Object>())).put(name, value);
        return this;
    }

    /** A header. */
    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A body of JSON. */
    public Call json(String body) {
        return text("application/json", body);
    }

    /** A body that the gateway takes for text. */
    public Call text(String mediaType, String body) {
        event.put("body", body);
        return header("content-type", mediaType);
    }

    /** A body that the gateway encodes in base64. */
    public Call bytes(String mediaType, byte[] body) {
        event.put("body", Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", true);
        return header("content-type", mediaType);
    }

    /** Sends it, and reads the answer. */
    public Reply to(RequestStreamHandler handler) {
        return to(handler, new ArrayList<>());
    }

    /** The same, with a log. */
    @SuppressWarnings("unchecked")
    public Reply to(RequestStreamHandler handler, List<String> log) {
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(JSON.toJson(event).getBytes(StandardCharsets.UTF_8)), out,
                    Recorded.context(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // An answer may be as long as a request, and the JSON library reads no such text.
        var parts = EventParts.of(out.toByteArray());
        var answer = (Map<String, Object>) JSON.fromJson(parts.withoutBody());
        return new Reply(((Number) part(answer, "statusCode")).intValue(),
                (Map<String, String>) part(answer, "headers"), Objects.requireNonNullElse(parts.body(), ""));
    }

    private static Object part(Map<String, Object> answer, String name) {
        return Objects.requireNonNull(answer.get(name), name);
    }

    /** What came back. */
    public record Reply(int status, Map<String, String> headers, String body) {

        /** A header; null where it is missing. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        /** The code of a problem document, e.g. {@code window-closed}; empty where it is none. */
        public String problem() {
            return "application/problem+json".equals(header("content-type"))
                    ? String.valueOf(at("type")).replace("/problems/", "")
                    : "";
        }

        /** A value of the document, by names and indexes with dots between; null where there is none. */
        public @Nullable Object at(String path) {
            Object value = JSON.fromJson(body);
            for (String step : path.split("\\.", -1)) {
                value = switch (value) {
                    case Map<?, ?> fields -> fields.get(step);
                    case List<?> list when step.matches("\\d+") && Integer.parseInt(step) < list.size() ->
                        list.get(Integer.parseInt(step));
                    case null, default -> null;
                };
            }
            return value;
        }

        /** As {@link #at}, a text; empty where there is none. */
        public String text(String path) {
            Object value = at(path);
            return value == null ? "" : value.toString();
        }

        /** The fields that an {@code invalid} problem names, each with its code: {@code address.city unknown}. */
        public List<String> mistakes() {
            return at("errors") instanceof List<?> errors
                    ? errors.stream()
                            .map(error -> (Map<?, ?>) error)
                            .map(error -> error.get("field") + " " + error.get("code"))
                            .toList()
                    : List.of();
        }
    }
}
