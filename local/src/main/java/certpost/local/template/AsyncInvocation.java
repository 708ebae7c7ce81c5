package certpost.local.template;

import java.util.Optional;

/** What happens when a function that nobody waits for fails: so many more attempts, then this queue. */
public record AsyncInvocation(int maximumRetryAttempts, Optional<String> onFailure) {
    /** What Lambda does when the template says nothing. */
    public static final AsyncInvocation DEFAULT = new AsyncInvocation(2, Optional.empty());

    public AsyncInvocation {
        if (maximumRetryAttempts < 0 || maximumRetryAttempts > 2) {
            throw new BadTemplate("EventInvokeConfig.MaximumRetryAttempts is not between 0 and 2");
        }
    }
}
