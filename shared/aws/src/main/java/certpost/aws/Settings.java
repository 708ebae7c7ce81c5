package certpost.aws;

import java.util.Map;

/** What the deployment decided, as the function's environment says it; a missing setting fails at start, by name. */
public final class Settings {
    private final Map<String, String> values;

    public Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A setting that must not be empty. */
    public String required(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("setting " + name + " is missing");
        }
        return value;
    }

    /** A setting that may be left empty. */
    public String optional(String name) {
        return values.getOrDefault(name, "");
    }
}
