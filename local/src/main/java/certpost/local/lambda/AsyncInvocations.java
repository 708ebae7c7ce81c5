package certpost.local.lambda;

import certpost.local.sqs.Queues;
import certpost.local.template.AsyncInvocation;
import certpost.local.template.FunctionResource;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/** Invocations that nobody waits for on AWS: a failing one is tried again, then its event becomes a dead letter. */
public final class AsyncInvocations {
    private final Invoker functions;
    private final Map<String, AsyncInvocation> settings;
    private final Queues queues;

    public AsyncInvocations(Invoker functions, List<FunctionResource> resources, Queues queues) {
        this.functions = functions;
        this.settings = resources.stream().collect(Collectors.toMap(FunctionResource::name, FunctionResource::async));
        this.queues = queues;
    }

    /** The last attempt's result. Attempts follow each other at once: Lambda would let minutes pass in between. */
    public InvocationResult invoke(String function, SdkBytes event) throws InterruptedException {
        AsyncInvocation setting = settings.getOrDefault(function, AsyncInvocation.DEFAULT);
        InvocationResult result = functions.invoke(function, event);
        for (int retry = 0; retry < setting.maximumRetryAttempts() && !isDone(result); retry++) {
            result = functions.invoke(function, event);
        }
        if (!isDone(result)) {
            String letter = letter(function, event, result, setting.maximumRetryAttempts() + 1);
            setting.onFailure().ifPresent(queue -> queues.send(queue, letter));
        }
        return result;
    }

    private static boolean isDone(InvocationResult result) {
        return result instanceof InvocationResult.Answered || result instanceof InvocationResult.Throttled;
    }

    private static String letter(String function, SdkBytes event, InvocationResult result, int attempts) {
        ObjectNode letter = JsonNodeFactory.instance.objectNode().put("version", "1.0");
        letter.putObject("requestContext")
                .put("functionArn", function)
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", attempts);
        letter.put("requestPayload", event.asUtf8String());
        letter.putObject("responseContext").put("functionError", result.outcome());
        return letter.toString();
    }
}
