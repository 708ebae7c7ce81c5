package certpost.local.lambda;

import software.amazon.awssdk.core.SdkBytes;

/** How an invocation ended. */
public sealed interface InvocationResult {
    /** The function's answer, as it sent it. */
    record Answered(SdkBytes payload) implements InvocationResult {}

    /** The function reported an error of this type; its message may hold personal data and is left in its log. */
    record Failed(String errorType) implements InvocationResult {}

    /** The function took longer than its timeout, and was killed. */
    record TimedOut() implements InvocationResult {}

    /** The process ended without an answer. */
    record Crashed(int exitCode) implements InvocationResult {}

    /** All instances were busy, and the line was full or the wait in vain. */
    record Throttled() implements InvocationResult {}

    /** The event or the answer is larger than Lambda carries. */
    record TooLarge(boolean answer) implements InvocationResult {}

    /** In one word, for the journal and for {@code /_local/tick}. */
    default String outcome() {
        return switch (this) {
            case Answered answered -> "succeeded";
            case Failed failed -> "failed: " + failed.errorType();
            case TimedOut timedOut -> "timed out";
            case Crashed crashed -> "crashed: exit code " + crashed.exitCode();
            case Throttled throttled -> "throttled";
            case TooLarge large -> large.answer() ? "answered too much" : "was sent too much";
        };
    }
}
