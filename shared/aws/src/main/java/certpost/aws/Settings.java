package certpost.aws;

import java.util.Map;
import java.util.function.Function;

/** What the deployment decided, as the function's environment says it; a missing setting fails at start, by name. */
public final class Settings {
    private final Map<String, String> values;

    public Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A setting that must not be empty. */
    public String required(String name) {
        return present(name);
    }

    /** The same, made into a value; what the reader refuses as an {@link IllegalArgumentException} is named. */
    public <T> T required(String name, Function<String, T> reader) {
        return read(name, present(name), reader);
    }

    /** A setting that may be left empty. */
    public String optional(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same, made into a value, as with a required one. */
    public <T> T optional(String name, Function<String, T> reader) {
        return read(name, values.getOrDefault(name, ""), reader);
    }

    /** Whether Lambda starts this process to take a snapshot of it (SnapStart). */
    public boolean startsFromSnapshot() {
        return values.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start");
    }

    private String present(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("setting " + name + " is missing");
        }
        return value;
    }

    private static <T> T read(String name, String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("setting " + name + " " + e.getMessage(), e);
        }
    }
}
