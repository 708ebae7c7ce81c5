package certpost.load;

import certpost.load.generator.MeasuredAnswer;
import certpost.load.generator.PlannedRequest;
import certpost.local.client.Client;
import certpost.meter.MeteredStack;
import certpost.meter.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stack, the load generator, and the meter between functions and DynamoDB. */
final class Bench implements AutoCloseable {
    /** The holder's door; what others ask for goes on behind people's backs. */
    static final String DOOR = "CandidateApi";

    /** What goes on after a holder was answered. */
    private static final Set<String> BEHIND = Set.of("SendNotices", "ReadReceipts");
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MeteredStack stack;
    private final GeneratorProcess generator;
    private final Client client;
    private final DynamoDbClient tables;

    private Bench(MeteredStack stack, GeneratorProcess generator) {
        this.stack = stack;
        this.generator = generator;
        this.client = new Client(stack.url());
        this.tables = stack.tables();
    }

    static Bench start(Path work) throws IOException {
        MeteredStack stack = MeteredStack.start(work.resolve("run"), _ -> {});
        return new Bench(stack, GeneratorProcess.start(work.resolve("plans"), stack.url()));
    }

    /** What came of a plan, and what functions asked of DynamoDB in the meantime. */
    record Measured(Figures figures, List<MeasuredAnswer> answers, Reading reading) {
        Measured {
            answers = List.copyOf(answers);
        }
    }

    Measured measure(List<PlannedRequest> plan) throws IOException {
        return measure(plan, GeneratorProcess.soonest(plan.size()));
    }

    /** Sends a plan from that time on. */
    Measured measure(List<PlannedRequest> plan, Instant beginning) throws IOException {
        Reading before = reading();
        List<MeasuredAnswer> answers = generator.send(plan, beginning);
        return new Measured(Figures.of(answers), answers, reading().since(before));
    }

    /** What the meter shows. */
    Reading reading() {
        return stack.meter().snapshot();
    }

    /** Waits until streams have delivered everything, which shows in nobody's storing anything. */
    void settle() throws InterruptedException {
        long before = stored();
        Instant since = Instant.now();
        Instant end = since.plus(PATIENCE);
        while (since.plus(QUIET).isAfter(Instant.now()) && Instant.now().isBefore(end)) {
            Thread.sleep(LOOK_EVERY);
            long now = stored();
            if (now != before) {
                since = Instant.now();
            }
            before = now;
        }
    }

    private long stored() {
        return reading().total(call -> BEHIND.contains(call.caller()) && call.operation().equals("PutItem")).requests();
    }

    Client client() {
        return client;
    }

    /** The ids of all certificates, by their numbers. */
    Map<String, String> certificateIds() {
        Map<String, String> ids = new HashMap<>();
        tables.scanPaginator(
                scan -> scan.tableName("CertificatesTable").projectionExpression("certificateNumber, certificateId"))
                .items()
                .forEach(item -> ids.put(item.getOrDefault("certificateNumber", AttributeValue.fromS("")).s(),
                        item.getOrDefault("certificateId", AttributeValue.fromS("")).s()));
        return ids;
    }

    /** All items of the table of certificates, read past the meter. */
    Iterable<Map<String, AttributeValue>> certificates() {
        return tables.scanPaginator(scan -> scan.tableName("CertificatesTable").consistentRead(true)).items();
    }

    @Override
    public void close() throws IOException {
        generator.close();
        client.close();
        tables.close();
        stack.close();
    }
}
