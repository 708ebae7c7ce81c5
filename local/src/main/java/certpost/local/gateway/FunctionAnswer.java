package certpost.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.http.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** Reads what a function answered: payload format 2.0. */
final class FunctionAnswer {
    private final ObjectMapper json = new ObjectMapper();

    /** The answer for the client; 500 when the gateway cannot make one of it. */
    Answer read(SdkBytes payload) {
        try {
            JsonNode node = json.readTree(payload.asByteArrayUnsafe());
            return node.has("statusCode") ? explicit(node) : inferred(payload);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Answer.message(500, "Internal Server Error");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory are always readable", e);
        }
    }

    private static Answer explicit(JsonNode node) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().asText())));
        // The server counts the bytes itself.
        headers.remove("content-length");
        List<String> cookies = node.path("cookies").valueStream().map(JsonNode::asText).toList();
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        String text = node.path("body").asText("");
        byte[] body = node.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(UTF_8);
        if (body.length > 0) {
            headers.putIfAbsent("content-type", List.of("text/plain;charset=UTF-8"));
        }
        return new Answer(node.path("statusCode").asInt(), headers, SdkBytes.fromByteArrayUnsafe(body));
    }

    /** Without a status the whole answer is the body. */
    private static Answer inferred(SdkBytes payload) {
        return new Answer(200, Map.of("content-type", List.of("application/json")), payload);
    }
}
