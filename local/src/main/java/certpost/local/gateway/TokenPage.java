package certpost.local.gateway;

import certpost.local.http.Answer;
import certpost.local.tokens.TokenIssuer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /_local/token}: a token for whoever one says one is. */
final class TokenPage {
    private static final List<String> DATES = List.of("exp", "nbf", "iat");
    /** The end of the year 9999, in seconds since 1970. */
    private static final long LATEST = 253_402_300_799L;

    private final TokenIssuer issuer;
    private final ObjectMapper json = new ObjectMapper();

    TokenPage(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** Reads JSON with scope and claims. */
    Answer answer(byte[] body) {
        JsonNode request;
        try {
            request = json.readTree(body);
        } catch (IOException e) {
            return Answer.message(400, "The body is not JSON");
        }
        if (!request.isObject()) {
            return Answer.message(400, "The body is not a JSON object");
        }
        Set<String> known = Set.of("scope", "claims");
        if (request.propertyStream().anyMatch(field -> !known.contains(field.getKey()))) {
            return Answer.message(400, "Only scope and claims are known here");
        }
        JsonNode claims = request.path("claims");
        if (!request.path("scope").isTextual() || !(claims.isObject() || claims.isMissingNode())) {
            return Answer.message(400, "scope must be a string (space-separated) and claims an object");
        }
        Map<String, Object> values = json.convertValue(claims.isObject() ? claims : json.createObjectNode(),
                new TypeReference<Map<String, Object>>() {
                });
        for (String date : DATES) {
            JsonNode seconds = claims.path(date);
            if (seconds.isNumber() && !(seconds.asDouble() >= 0 && seconds.asDouble() <= LATEST)) {
                return Answer.message(400, date + " must be seconds from 0 to " + LATEST);
            }
        }
        String token = issuer.issue(request.path("scope").textValue(), values);
        return Answer.json(200,
                json.createObjectNode().put("access_token", token).put("token_type", "Bearer").toString());
    }
}
