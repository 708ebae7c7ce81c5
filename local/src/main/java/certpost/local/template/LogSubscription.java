package certpost.local.template;

/** A function that gets all lines of a log group. */
public record LogSubscription(String name, String function, String logGroup) {}
