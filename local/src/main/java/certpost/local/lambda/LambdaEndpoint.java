package certpost.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** Lambda's Invoke, for whoever waits for the answer. */
public final class LambdaEndpoint implements Answering.Endpoint {
    private static final Pattern INVOCATION = Pattern.compile(".*/2015-03-31/functions/([^/]+)/invocations");

    private final Invoker functions;
    private final Set<String> names;

    /**
     * An endpoint.
     *
     * @param names of the functions that there are
     */
    public LambdaEndpoint(Invoker functions, Set<String> names) {
        this.functions = functions;
        this.names = Set.copyOf(names);
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        Matcher path = INVOCATION.matcher(exchange.getRequestURI().getRawPath());
        if (!exchange.getRequestMethod().equals("POST") || !path.matches()) {
            return error(404, "ResourceNotFoundException", "The local stack invokes functions only");
        }
        String function = name(URLDecoder.decode(path.group(1), UTF_8));
        if (!names.contains(function)) {
            return error(404, "ResourceNotFoundException", "There is no such function on the local stack");
        }
        var event = SdkBytes.fromByteArray(exchange.getRequestBody().readAllBytes());
        InvocationResult result = functions.invoke(function, event);
        return switch (result) {
            case InvocationResult.Answered(SdkBytes payload) ->
                new Answer(200, Map.of("content-type", List.of("application/json")), payload);
            case InvocationResult.Throttled() -> error(429, "TooManyRequestsException", "Rate exceeded");
            case InvocationResult.TooLarge(boolean answer) when !answer ->
                error(413, "RequestTooLargeException", "The event is larger than Lambda carries");
            case InvocationResult.Failed _,InvocationResult.TimedOut _,InvocationResult.Crashed _,InvocationResult.TooLarge _ ->
                failed(result);
        };
    }

    /** By its name, or by its ARN, with or without an alias. */
    private static String name(String function) {
        return function.replaceFirst("^arn:.*:function:", "").replaceFirst(":.*", "");
    }

    private static Answer failed(InvocationResult result) {
        Answer answer = Answer.json(200, "{\"errorMessage\":\"" + result.outcome() + "\"}");
        return new Answer(200,
                Map.of("content-type", List.of("application/json"), "x-amz-function-error", List.of("Unhandled")),
                answer.body());
    }

    private static Answer error(int status, String type, String message) {
        Answer answer = Answer.json(status, "{\"Type\":\"User\",\"Message\":\"" + message + "\"}");
        return new Answer(status,
                Map.of("content-type", List.of("application/json"), "x-amzn-errortype", List.of(type)), answer.body());
    }
}
