package certpost.local.lambda;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.template.Machine;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Lambda's Runtime API, at {@code /runtime/<function>/<instance>/2018-06-01/runtime/...}: the client puts whatever
 * {@code AWS_LAMBDA_RUNTIME_API} says before its paths, so each instance has an API of its own.
 */
public final class RuntimeApi implements Answering.Endpoint {
    private static final int PREFIX = 6;

    private final Map<String, Instance> instances = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public RuntimeApi(InstantSource clock) {
        this.clock = clock;
    }

    static String path(String function, String instance) {
        return "/runtime/" + function + "/" + instance;
    }

    void add(Instance instance) {
        instances.put(instance.id(), instance);
    }

    void remove(Instance instance) {
        instances.remove(instance.id());
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        List<String> path = Arrays.asList(exchange.getRequestURI().getPath().split("/", -1));
        Optional<Instance> instance = path.size() > PREFIX
                ? Optional.ofNullable(instances.get(path.get(3)))
                : Optional.empty();
        if (instance.isEmpty()) {
            return Answer.empty(403);
        }
        String call = String.join("/", path.subList(PREFIX, path.size()));
        return switch (call) {
            case "invocation/next" -> next(path.get(2), instance.get());
            case "init/error" -> {
                drain(exchange);
                instance.get().initFailed(errorType(exchange));
                yield accepted();
            }
            default -> result(exchange, instance.get(), path.subList(PREFIX, path.size()));
        };
    }

    private Answer next(String function, Instance instance) throws InterruptedException {
        Optional<Instance.Handed> handed = instance.next(clock);
        return handed
                .map(event -> new Answer(200, Map.of("content-type", List.of("application/json"),
                        "Lambda-Runtime-Aws-Request-Id", List.of(event.requestId()), "Lambda-Runtime-Deadline-Ms",
                        List.of(String.valueOf(event.deadline().toEpochMilli())), "Lambda-Runtime-Invoked-Function-Arn",
                        List.of(Machine.arn("lambda", "function:" + function))), event.event()))
                .orElseGet(() -> Answer.empty(410));
    }

    private static Answer result(HttpExchange exchange, Instance instance, List<String> call) throws IOException {
        if (call.size() != 3 || !call.get(0).equals("invocation")) {
            return Answer.empty(404);
        }
        InvocationResult result = switch (call.get(2)) {
            case "response" -> response(exchange.getRequestBody().readAllBytes());
            case "error" -> {
                drain(exchange);
                yield new InvocationResult.Failed(errorType(exchange));
            }
            default -> new InvocationResult.Failed("Runtime.InvalidCall");
        };
        instance.answer(call.get(1), result);
        return accepted();
    }

    private static InvocationResult response(byte[] payload) {
        return payload.length > FunctionPool.LARGEST_PAYLOAD
                ? new InvocationResult.TooLarge(true)
                : new InvocationResult.Answered(SdkBytes.fromByteArrayUnsafe(payload));
    }

    private static Answer accepted() {
        return Answer.json(202, "{\"status\":\"OK\"}");
    }

    private static String errorType(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type"))
                .orElse("Runtime.Unknown");
    }

    private static void drain(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
    }
}
