package certpost.aws.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Reads the gateway's events and writes its answers with generated code, which starts twice as fast as reflection. */
@Json.Import({APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.RequestContext.class,
        APIGatewayV2HTTPEvent.RequestContext.Authorizer.class,
        APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT.class, APIGatewayV2HTTPEvent.RequestContext.Http.class,
        APIGatewayV2HTTPResponse.class})
public final class HttpEvents {
    private final JsonType<APIGatewayV2HTTPEvent> events;
    private final JsonType<APIGatewayV2HTTPResponse> answers;

    public HttpEvents(Jsonb jsonb) {
        this.events = jsonb.type(APIGatewayV2HTTPEvent.class);
        this.answers = jsonb.type(APIGatewayV2HTTPResponse.class);
    }

    /** A request that nobody has made, as the gateway would send it: for going through the work before anybody asks. */
    public InputStream madeUp(String route, Map<String, String> claims, Map<String, String> path, String json) {
        return new ByteArrayInputStream(events.toJsonBytes(APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withPathParameters(path)
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(json)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId("made-up")
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT.builder()
                                        .withClaims(claims)
                                        .build())
                                .build())
                        .build())
                .build()));
    }

    /** Reads one request. */
    public Request read(InputStream in) throws IOException {
        var parts = EventParts.of(in.readAllBytes());
        APIGatewayV2HTTPEvent event = events.fromJson(parts.withoutBody());
        event.setBody(parts.body());
        return new Request(event);
    }

    /** Writes one answer. */
    public void write(APIGatewayV2HTTPResponse answer, OutputStream out) throws IOException {
        answers.toJson(answer, out);
        out.flush();
    }
}
