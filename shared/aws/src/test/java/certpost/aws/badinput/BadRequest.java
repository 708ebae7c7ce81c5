package certpost.aws.badinput;

import certpost.aws.http.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A request with something wrong in it, mostly.
 *
 * @param path parameters, decoded
 * @param query parameters, decoded
 * @param headers but for the body's media type
 * @param mediaType of the body; empty where it has no body
 */
public record BadRequest(Operation operation, Map<String, String> path, Map<String, String> query,
        Map<String, String> headers, String mediaType, SdkBytes body) {

    public String method() {
        return operation.method();
    }

    /** Path and query as they are sent. */
    public String target() {
        String target = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            target = target.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        return query.isEmpty()
                ? target
                : target + query.entrySet()
                        .stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Adds it to a call that has a caller, as the gateway would pass it on: text as text, all else in base64. */
    public Call onto(Call call) {
        path.forEach(call::path);
        query.forEach(call::query);
        headers.forEach(call::header);
        if (mediaType.isEmpty()) {
            return call;
        }
        boolean text = mediaType.startsWith("text/") || mediaType.startsWith("application/json");
        return text
                ? call.text(mediaType, new String(body.asByteArray(), StandardCharsets.UTF_8))
                : call.bytes(mediaType, body.asByteArray());
    }

    /** A command that sends it, for whoever has to look into it. */
    public String curl(String url, String token) {
        String pipe = mediaType.isEmpty()
                ? ""
                : "echo " + Base64.getEncoder().encodeToString(body.asByteArray()) + " | base64 -d | ";
        String more = headers.entrySet()
                .stream()
                .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining());
        String data = mediaType.isEmpty() ? "" : " -H 'content-type: " + mediaType + "' --data-binary @-";
        return pipe + "curl --path-as-is -X " + method() + " -H 'authorization: Bearer " + token + "'" + more + data
                + " '" + url + target() + "'";
    }

    @Override
    public String toString() {
        return curl("$URL", "$TOKEN");
    }
}
