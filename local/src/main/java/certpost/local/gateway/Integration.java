package certpost.local.gateway;

import certpost.local.lambda.InvocationResult;
import certpost.local.lambda.Invoker;
import certpost.local.template.Route;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.SdkBytes;

/** Calls functions for the gateway, which gives up before they do. */
final class Integration {
    private final Invoker functions;

    Integration(Invoker functions) {
        this.functions = functions;
    }

    /** The result, or nothing when the route's time was up; the function runs on, as it does on AWS. */
    Optional<InvocationResult> call(Route route, SdkBytes event) throws InterruptedException {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(functions.invoke(route.function(), event, () -> begun.complete(true)));
            } catch (InterruptedException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            // Waiting for an instance takes the place of a larger concurrency, so it does not count.
            CompletableFuture.anyOf(begun, result).get();
            return Optional.of(result.get(route.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The function could not be called", e);
        }
    }
}
