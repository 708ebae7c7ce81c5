package certpost.local.lambda;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkBytes;

/** One event on its way through an instance. */
record Invocation(String requestId, SdkBytes event, CompletableFuture<Boolean> handedOut,
        CompletableFuture<InvocationResult> result) {
    Invocation(String requestId, SdkBytes event) {
        this(requestId, event, new CompletableFuture<>(), new CompletableFuture<>());
    }

    void end(InvocationResult outcome) {
        handedOut.complete(true);
        result.complete(outcome);
    }
}
