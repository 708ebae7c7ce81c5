package certpost.coldstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;

/** Events as the gateway, the stream and the schedule make them: those of {@code events/}, with other contents. */
final class Events {
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    Events(Path home) {
        this.folder = home.resolve("events");
    }

    /** A request, received now. */
    SdkBytes request(String route, Map<String, String> parameters, Map<String, String> claims, String type,
            String body) {
        ObjectNode event = asked(route, parameters, claims);
        event.put("body", body);
        ((ObjectNode) event.path("headers")).put("content-type", type);
        return bytes(event);
    }

    /** A request without a body, received now. */
    SdkBytes request(String route, Map<String, String> parameters, Map<String, String> claims) {
        ObjectNode event = asked(route, parameters, claims);
        event.remove("body");
        ((ObjectNode) event.path("headers")).remove("content-type");
        return bytes(event);
    }

    private ObjectNode asked(String route, Map<String, String> parameters, Map<String, String> claims) {
        ObjectNode event = read("http-candidate-apply.json");
        String path = route.substring(route.indexOf(' ') + 1);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        event.put("routeKey", route).put("rawPath", path);
        event.set("pathParameters", json.valueToTree(parameters));
        ObjectNode context = received(event).put("routeKey", route);
        ((ObjectNode) context.path("http")).put("path", path).put("method", route.substring(0, route.indexOf(' ')));
        ObjectNode jwt = (ObjectNode) context.path("authorizer").path("jwt");
        jwt.set("claims", json.valueToTree(claims));
        ((ArrayNode) jwt.path("scopes")).removeAll().add(claims.getOrDefault("scope", ""));
        return event;
    }

    /** A request of the carrier's, received now. */
    SdkBytes carrier(Map<String, String> signature, String body) {
        ObjectNode event = read("http-carrier.json");
        event.put("body", body);
        signature.forEach(((ObjectNode) event.path("headers"))::put);
        received(event);
        return bytes(event);
    }

    private static ObjectNode received(ObjectNode event) {
        return ((ObjectNode) event.path("requestContext")).put("requestId", UUID.randomUUID().toString())
                .put("timeEpoch", System.currentTimeMillis());
    }

    /** A certificate has changed. */
    SdkBytes change(String holderId, String certificateId) {
        ObjectNode event = read("stream-certificates.json");
        ObjectNode keys = (ObjectNode) event.path("Records").path(0).path("dynamodb").path("Keys");
        keys.putObject("holderId").put("S", holderId);
        keys.putObject("certificateId").put("S", certificateId);
        return bytes(event);
    }

    /** A function's schedule fires. */
    SdkBytes schedule(String module, Instant at) {
        return bytes(read("schedule-" + module + ".json").put("time", at.toString()));
    }

    private ObjectNode read(String name) {
        try {
            return (ObjectNode) json.readTree(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SdkBytes bytes(ObjectNode event) {
        return SdkBytes.fromUtf8String(event.toString());
    }
}
