package certpost.local.gateway;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.tokens.TokenIssuer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

/** What an OIDC issuer shows, so that others can check its tokens too. */
public final class OidcPages implements Answering.Endpoint {
    private final TokenIssuer issuer;

    public OidcPages(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public Answer answer(HttpExchange exchange) {
        return switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> Answer.json(200, configuration());
            case "/.well-known/jwks.json" -> Answer.json(200, issuer.keys().toString());
            default -> Answer.message(404, "Not Found");
        };
    }

    private String configuration() {
        ObjectNode configuration = JsonNodeFactory.instance.objectNode()
                .put("issuer", issuer.issuer())
                .put("jwks_uri", issuer.issuer() + "/.well-known/jwks.json")
                .put("token_endpoint", issuer.issuer() + "/_local/token");
        configuration.putArray("response_types_supported").add("token");
        configuration.putArray("subject_types_supported").add("public");
        configuration.putArray("id_token_signing_alg_values_supported").add("RS256");
        return configuration.toString();
    }
}
