package certpost.redrive;

/** Gives an event to a function and waits. */
@FunctionalInterface
interface FunctionCaller {

    /** How it went. */
    sealed interface Called {
        /** The function's answer. */
        record Answered(String payload) implements Called {}

        /** It failed, or could not be called; why, in a word. */
        record Failed(String reason) implements Called {}
    }

    Called call(String function, String event);
}
