package certpost.aws.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
