package certpost.local.lambda;

import software.amazon.awssdk.core.SdkBytes;

/** Runs functions. */
@FunctionalInterface
public interface Invoker {
    /**
     * Runs a function once, and waits for its end.
     *
     * @param begun is run when the event has an instance, after any wait for one
     */
    InvocationResult invoke(String function, SdkBytes event, Runnable begun) throws InterruptedException;

    default InvocationResult invoke(String function, SdkBytes event) throws InterruptedException {
        return invoke(function, event, () -> {});
    }
}
