package certpost.meter;

import certpost.local.Journal;
import certpost.local.Settings;
import certpost.local.Stack;
import certpost.local.lambda.Concurrency;
import certpost.local.template.FunctionResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The local stack, all functions of which reach DynamoDB through a meter. */
public final class MeteredStack implements AutoCloseable {
    private final Stack stack;
    private final Meter meter;
    private final MeterLine line;

    private record Metering(Meter meter, MeterLine line) {}

    private MeteredStack(Stack stack, Metering metering) {
        this.stack = stack;
        this.meter = metering.meter;
        this.line = metering.line;
    }

    /** As the benchmarks' profiles start it: where things are is in the properties {@code certpost.*}. */
    public static MeteredStack start(Path work, Journal journal) throws IOException {
        Path root = Path.of(System.getProperty("certpost.home", ".")).toAbsolutePath().normalize();
        Path runtimeClient = Path
                .of(System.getProperty("certpost.runtime-client", root + "/local/target/runtime-client"));
        var concurrency = new Concurrency(Integer.getInteger("certpost.instances", 4),
                Integer.getInteger("certpost.waiting", Integer.MAX_VALUE));
        return start(new Settings(0, root.resolve("template.yaml"), runtimeClient, work.toAbsolutePath(),
                Optional.empty(), concurrency), journal);
    }

    /** Starts it. */
    public static MeteredStack start(Settings settings, Journal journal) throws IOException {
        var metering = new CompletableFuture<Metering>();
        Stack stack = new Stack(settings, journal, (template, dynamoDb) -> {
            var meter = new Meter(template.tables());
            var line = new MeterLine(meter, dynamoDb);
            metering.complete(new Metering(meter, line));
            return template.functions().stream().map(function -> wired(function, line)).toList();
        });
        return new MeteredStack(stack, metering.join());
    }

    private static FunctionResource wired(FunctionResource function, MeterLine line) {
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", line.url(function.name()).toString());
        return new FunctionResource(function.name(), function.code(), function.handler(), function.memorySize(),
                function.timeout(), environment, function.async());
    }

    /** Where its gateway is. */
    public URI url() {
        return stack.url();
    }

    public Meter meter() {
        return meter;
    }

    /** A client of its tables, past the meter; the caller closes it. */
    public DynamoDbClient tables() {
        return stack.tables();
    }

    @Override
    public void close() throws IOException {
        stack.close();
        line.close();
    }
}
