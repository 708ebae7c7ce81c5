package certpost.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A function as the template describes it. */
public record FunctionResource(String name, Path code, String handler, int memorySize, Duration timeout,
        Map<String, String> environment, AsyncInvocation async) {
    public FunctionResource {
        if (timeout.isNegative() || timeout.isZero() || timeout.toSeconds() > 900) {
            throw new BadTemplate(name + ".Timeout is not between 1 and 900 seconds");
        }
        if (memorySize < 128 || memorySize > 10_240) {
            throw new BadTemplate(name + ".MemorySize is not between 128 and 10240 MB");
        }
        environment = Map.copyOf(environment);
    }
}
