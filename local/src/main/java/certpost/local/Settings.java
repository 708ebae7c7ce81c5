package certpost.local;

import certpost.local.lambda.Concurrency;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How this stack is started.
 *
 * @param port          of the gateway; 0 for any
 * @param template      the file that says what runs
 * @param runtimeClient folder with the jars of AWS's runtime interface client
 * @param work          folder for unpacked functions, and for logs unless data is kept
 * @param data          folder where tables and keys are kept; without one they live as long as the stack
 * @param concurrency   of each function
 */
public record Settings(int port, Path template, Path runtimeClient, Path work, Optional<Path> data,
        Concurrency concurrency) {
    private static final int DEFAULT_PORT = 8080;

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new CannotStart("CERTPOST_PORT is not a port: " + port);
        }
    }

    /** Reads {@code CERTPOST_PORT} and the properties {@code certpost.*}. */
    static Settings of(Map<String, String> environment, Properties properties) {
        int port = number("CERTPOST_PORT", environment.get("CERTPOST_PORT"), DEFAULT_PORT);
        Path template = Path.of(properties.getProperty("certpost.template", "template.yaml")).toAbsolutePath();
        Path target = template.resolveSibling("local").resolve("target");
        // Two stacks on one machine must not unpack over each other.
        String run = port == DEFAULT_PORT ? "run" : "run-" + port;
        return new Settings(port, template,
                path(properties, "certpost.runtime-client").orElse(target.resolve("runtime-client")),
                path(properties, "certpost.work").orElse(target.resolve(run)), path(properties, "certpost.data"),
                new Concurrency(number("certpost.instances", properties.getProperty("certpost.instances"), 4),
                        number("certpost.waiting", properties.getProperty("certpost.waiting"), Integer.MAX_VALUE)));
    }

    public Path logs() {
        return data.orElse(work).resolve("logs");
    }

    private static Optional<Path> path(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .map(Path::toAbsolutePath);
    }

    private static int number(String name, @Nullable String value, int otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart(name + " is not a whole number: " + value);
        }
    }
}
