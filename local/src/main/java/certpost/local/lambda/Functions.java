package certpost.local.lambda;

import certpost.local.Journal;
import certpost.local.template.FunctionResource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** All functions of the template, started when they are needed. */
public final class Functions implements Invoker, AutoCloseable {
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(2);

    private final ProcessStarter starter;
    private final InstantSource clock;
    private final Map<String, FunctionPool> pools = new HashMap<>();

    /**
     * Unpacks the functions.
     *
     * @param concurrency of each function
     */
    public Functions(List<FunctionResource> functions, LambdaFolders folders, LambdaEnvironment environment,
            RuntimeApi runtimeApi, Concurrency concurrency, InstantSource clock, Journal journal) throws IOException {
        folders.prepare(functions);
        this.starter = new ProcessStarter(folders, environment, runtimeApi);
        this.clock = clock;
        functions.forEach(function -> pools.put(function.name(),
                new FunctionPool(function, starter, concurrency, clock, journal)));
    }

    @Override
    public InvocationResult invoke(String function, SdkBytes event, Runnable begun) throws InterruptedException {
        return Optional.ofNullable(pools.get(function))
                .orElseThrow(() -> new IllegalArgumentException("There is no function " + function))
                .invoke(event, begun);
    }

    /** Ends instances that nobody has needed for a while. */
    public void reap() {
        pools.values().forEach(pool -> pool.reap(clock.instant().minus(IDLE_LIMIT)));
    }

    @Override
    public void close() {
        starter.close();
    }
}
