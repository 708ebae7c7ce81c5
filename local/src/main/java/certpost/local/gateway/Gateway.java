package certpost.local.gateway;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.lambda.InvocationResult;
import certpost.local.lambda.Invoker;
import certpost.local.template.HttpApi;
import certpost.local.template.Route;
import certpost.local.tokens.TokenCheck;
import certpost.local.tokens.TokenCheck.Token;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;

/** The HTTP API, with the manners of the real one. */
public final class Gateway implements Answering.Endpoint {
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    /** Of request line and header values together, in bytes: a quota of HTTP APIs. */
    private static final int LARGEST_HEAD = 10_240;

    private final Routes routes;
    private final Throttles throttles;
    private final TokenCheck tokens;
    private final Integration integration;
    private final InstantSource clock;
    private final Supplier<String> requestIds;
    private final FunctionAnswer functionAnswer = new FunctionAnswer();

    public Gateway(HttpApi api, List<Route> routes, TokenCheck tokens, Invoker functions, InstantSource clock,
            Supplier<String> requestIds) {
        this.throttles = new Throttles(api, clock);
        this.routes = new Routes(routes);
        this.tokens = tokens;
        this.integration = new Integration(functions);
        this.clock = clock;
        this.requestIds = requestIds;
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        HttpApiRequest request = HttpApiRequest.read(exchange, requestIds.get(), clock.instant(), LARGEST_BODY);
        if (request.lineLength() > LARGEST_HEAD) {
            return Answer.message(414, "URI Too Long");
        }
        if (request.lineLength() + request.headersLength() > LARGEST_HEAD) {
            return Answer.message(431, "Request Header Fields Too Large");
        }
        Optional<Routes.Match> match = routes.find(request.method(), request.rawPath());
        if (match.isEmpty()) {
            return Answer.message(404, "Not Found");
        }
        Route route = match.get().route();
        if (!throttles.pass(route)) {
            return Answer.message(429, "Too Many Requests");
        }
        Optional<Token> token = route.tokenNeeded() ? tokens.check(request.header("authorization")) : Optional.empty();
        if (route.tokenNeeded() && token.isEmpty()) {
            return refusal(401, "Unauthorized", "invalid_token");
        }
        if (token.filter(found -> !found.reaches(route.scopes())).isPresent()) {
            return refusal(403, "Forbidden", "insufficient_scope");
        }
        if (request.body().asByteArrayUnsafe().length > LARGEST_BODY) {
            return Answer.message(413, "Request Entity Too Large");
        }
        return toFunction(route, HttpApiEvent.of(request, match.get(), token));
    }

    private Answer toFunction(Route route, SdkBytes event) throws InterruptedException {
        Optional<InvocationResult> result = integration.call(route, event);
        return result.map(ended -> switch (ended) {
            case InvocationResult.Answered(SdkBytes payload) -> functionAnswer.read(payload);
            case InvocationResult.Throttled() -> Answer.message(503, "Service Unavailable");
            case InvocationResult.TooLarge(boolean answer) when !answer ->
                Answer.message(413, "Request Entity Too Large");
            case InvocationResult.TooLarge large -> failed();
            case InvocationResult.Failed failed -> failed();
            case InvocationResult.TimedOut timedOut -> failed();
            case InvocationResult.Crashed crashed -> failed();
        }).orElseGet(() -> Answer.message(503, "Service Unavailable"));
    }

    private static Answer failed() {
        return Answer.message(500, "Internal Server Error");
    }

    private static Answer refusal(int status, String message, String error) {
        Answer bare = Answer.message(status, message);
        return new Answer(status, Map.of("content-type", List.of("application/json"), "www-authenticate",
                List.of("Bearer error=\"" + error + "\"")), bare.body());
    }
}
