package certpost.aws.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import certpost.domain.proposal.ProposedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request as the gateway passed it on: route, parameters, claims of the checked token, body. */
public final class Request {
    private final APIGatewayV2HTTPEvent event;

    Request(APIGatewayV2HTTPEvent event) {
        this.event = event;
    }

    /** The route as the template writes it, e.g. {@code GET /v1/windows/{windowId}}. */
    public String route() {
        return event.getRouteKey();
    }

    /** The gateway's id of this request. */
    public String id() {
        return event.getRequestContext().getRequestId();
    }

    /** When the gateway received it, in whole milliseconds: the time by which deadlines are decided (R9). */
    public Instant receivedAt() {
        return Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch());
    }

    /** A parameter of the path, decoded; the route guarantees that it is there. */
    public String path(String name) {
        return orEmpty(event.getPathParameters()).getOrDefault(name, "");
    }

    /** All parameters of the path, decoded. */
    public Map<String, String> path() {
        return orEmpty(event.getPathParameters());
    }

    /** A parameter of the query. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(orEmpty(event.getQueryStringParameters()).get(name));
    }

    /** All parameters of the query. */
    public Map<String, String> query() {
        return orEmpty(event.getQueryStringParameters());
    }

    /** A header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(orEmpty(event.getHeaders()).get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * What was proposed before, as if it were asked for now, by the client of this request.
     *
     * @param id by which it is known that it is the same, however often
     */
    public Request asking(ProposedRequest proposed, String id, byte[] body) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", proposed.mediaType()));
        if (proposed.ifMatch() != null) {
            headers.put("if-match", proposed.ifMatch());
        }
        return new Request(APIGatewayV2HTTPEvent.builder()
                .withRouteKey(proposed.route())
                .withPathParameters(proposed.path())
                .withQueryStringParameters(proposed.query())
                .withHeaders(headers)
                .withBody(Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(true)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId(id)
                        .withTimeEpoch(event.getRequestContext().getTimeEpoch())
                        .withAuthorizer(event.getRequestContext().getAuthorizer())
                        .build())
                .build());
    }

    /** The media type of the body in lower case without parameters; empty where the client named none. */
    public String mediaType() {
        String type = header("content-type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** A claim of the token; empty where it has none. */
    public String claim(String name) {
        return claims().getOrDefault(name, "");
    }

    /** Whether the token carries a scope. */
    public boolean hasScope(String scope) {
        return scopes().contains(scope);
    }

    /** As the gateway has read them; it passes none on where the route asks for none, and then the claims tell. */
    private List<String> scopes() {
        JWT jwt = jwt();
        if (jwt != null && jwt.getScopes() != null && !jwt.getScopes().isEmpty()) {
            return jwt.getScopes();
        }
        String text = claim("scope").isEmpty() ? claim("scp") : claim("scope");
        // A list in a token becomes a text in brackets.
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return List.of(bare.split(" ", -1));
    }

    /** The body's bytes, as the client sent them. */
    public byte[] body() {
        String body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> claims() {
        JWT jwt = jwt();
        return jwt == null ? Map.of() : orEmpty(jwt.getClaims());
    }

    private @Nullable JWT jwt() {
        var authorizer = event.getRequestContext().getAuthorizer();
        return authorizer == null ? null : authorizer.getJwt();
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : new HashMap<>(map);
    }
}
