package certpost.faults.house;

import certpost.faults.wire.Phone;
import certpost.faults.wire.Rival;
import certpost.faults.wire.Wire;
import certpost.local.Journal;
import certpost.local.OpenParts;
import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.dynamodb.Tables;
import certpost.local.gateway.Gateway;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.lambda.AsyncInvocations;
import certpost.local.lambda.Concurrency;
import certpost.local.lambda.Functions;
import certpost.local.lambda.InvocationResult;
import certpost.local.lambda.LambdaEnvironment;
import certpost.local.lambda.LambdaFolders;
import certpost.local.lambda.RuntimeApi;
import certpost.local.schedules.Schedules;
import certpost.local.sqs.Queues;
import certpost.local.streams.ShardReader;
import certpost.local.template.FunctionResource;
import certpost.local.template.HttpApi;
import certpost.local.template.Schedule;
import certpost.local.template.StreamSubscription;
import certpost.local.template.Template;
import certpost.local.template.TemplateReader;
import certpost.local.template.TrialRetention;
import certpost.local.tokens.TokenCheck;
import certpost.local.tokens.TokenIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The packaged functions as the template has them; nothing happens here by itself, not even time. */
public final class House implements AutoCloseable {
    private static final String AUDIENCE = "certpost-faults";
    /** A ceiling so low that SMS are not counted by the block: what an earlier trial left of one would hide the call. */
    private static final String COUNTED_ONE_BY_ONE = "1000";
    /** Enough for a schedule that fires twice at once while the stream is delivered. */
    private static final Concurrency INSTANCES = Concurrency.of(4);

    private final OpenParts parts;
    private final Journal journal;
    private final VirtualClock clock = new VirtualClock();
    private final SecretKeys keys = SecretKeys.random(new SecureRandom());
    private final Template template;
    private final Processes processes;
    private final Ledger ledger;
    private final LogFeed deliveries;
    private final Endpoints endpoints;
    private final Functions functions;
    private final Queues queues;
    private final List<Feed> feeds = new ArrayList<>();
    private final Door door;

    /**
     * Starts it.
     *
     * @param root the project's folder, with its template
     * @param runtimeClient folder with the jars of AWS's runtime interface client
     * @param work where packages are unpacked, and where their logs go
     */
    public House(Path root, Path runtimeClient, Path work, Journal journal) throws IOException {
        this.journal = journal;
        this.parts = new OpenParts(journal);
        Loopback front = parts.opened(Loopback.bind(0));
        this.template = TemplateReader.read(root.resolve("template.yaml"),
                TrialRetention.and(Map.of("TokenIssuer", front.url().toString(), "TokenAudience", AUDIENCE, "Release",
                        "faults", "Stage", "local", "SmsGuests", "*", "SmsReceipts", "true", "SmsDailyCeiling",
                        COUNTED_ONE_BY_ONE, "CarrierCodes", "708=RETURNING,709=RETURNED")));
        this.processes = parts.opened(new Processes(clock));
        DynamoDbServer dynamoDb = parts.opened(DynamoDbServer.start(Optional.empty()));
        DynamoDbClient tables = parts.opened(dynamoDb.client());
        Map<String, String> streamArns = new Tables(tables).create(template.tables());
        this.ledger = new Ledger(tables, template.tables());
        this.deliveries = new LogFeed(template.logs(), this::invoke);
        this.endpoints = parts.opened(new Endpoints(dynamoDb.url(), new Rival(tables, ledger.keys()), keys.in(template),
                deliveries::write, processes::kill, journal));
        RuntimeApi runtimeApi = new RuntimeApi(InstantSource.system());
        Loopback backstage = parts.opened(Loopback.bind(0));
        backstage.serve("/runtime/", new Answering(runtimeApi, journal)).start();
        this.functions = parts
                .opened(new Functions(wired(work), new LambdaFolders(work, work.resolve("logs"), runtimeClient),
                        new LambdaEnvironment(backstage.url(), Map.of()), runtimeApi, INSTANCES, clock, journal));
        this.queues = new Queues(clock, journal);
        var streams = parts.opened(dynamoDb.streamsClient());
        for (var stream : template.streams()) {
            feeds.add(new Feed(stream, Optional.ofNullable(streamArns.get(stream.table())).orElseThrow(), streams,
                    this::invoke, queues));
        }
        this.door = parts.opened(openDoor(front));
    }

    private List<FunctionResource> wired(Path work) throws IOException {
        Path agent = AgentJar.write(work);
        List<FunctionResource> wired = new ArrayList<>();
        for (FunctionResource function : template.functions()) {
            wired.add(endpoints.wired(function,
                    Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + processes.port())));
        }
        return wired;
    }

    private Door openDoor(Loopback front) {
        TokenIssuer issuer = new TokenIssuer(front.url().toString(), AUDIENCE, clock);
        TokenCheck check = new TokenCheck(issuer.issuer(), List.of(AUDIENCE), issuer.keys(), clock);
        front.serve("/", new Answering(new Gateway(HttpApi.OPEN, template.routes(), check, this::invoke, clock,
                () -> UUID.randomUUID().toString()), journal)).start();
        return new Door(front.url(), issuer);
    }

    /** As nobody has left it: empty tables, nothing sent, and that time. */
    public void clear(Instant now) {
        restore(Picture.EMPTY, now);
    }

    /** As it is. */
    public Picture picture() {
        Map<StreamSubscription, List<ShardReader.Page>> waiting = new HashMap<>();
        feeds.forEach(feed -> waiting.put(feed.subscription(), feed.waiting()));
        return new Picture(ledger.everything(), waiting, phone().texts(), deliveries.written());
    }

    /** As it was in the picture, but at that time; what a function remembers of later times it has to forget by itself. */
    public void restore(Picture picture, Instant now) {
        ledger.set(picture.items());
        feeds.forEach(feed -> feed.skipTo(picture.waiting(feed.subscription())));
        phone().set(picture.texts());
        deliveries.set(picture.lines());
        set(now);
    }

    public VirtualClock clock() {
        return clock;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        set(clock.instant().plus(time));
    }

    /** Makes it that time, if it is not later. */
    public void passUntil(Instant time) {
        if (clock.instant().isBefore(time)) {
            set(time);
        }
    }

    private void set(Instant time) {
        clock.set(time);
        processes.tellTime();
    }

    /** Fires the schedules of a function once, and waits for its end. */
    public void fire(String function) throws InterruptedException {
        List<Schedule> its = template.schedules()
                .stream()
                .filter(schedule -> schedule.function().equals(function))
                .toList();
        new Schedules(its, new AsyncInvocations(this::invoke, template.functions(), queues), queues, clock).runAll();
    }

    private InvocationResult invoke(String function, SdkBytes event, Runnable begun) throws InterruptedException {
        try {
            return functions.invoke(function, event, begun);
        } finally {
            endpoints.wire(function).invocationEnds();
        }
    }

    /** Delivers to all functions what has changed in tables. */
    public void deliverStreams() throws InterruptedException {
        for (Feed feed : feeds) {
            feed.deliver();
        }
    }

    public List<Feed> feeds() {
        return List.copyOf(feeds);
    }

    /** What the SMS provider says about messages. */
    public LogFeed deliveries() {
        return deliveries;
    }

    public Wire wire(String function) {
        return endpoints.wire(function);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Phone phone() {
        return endpoints.phone();
    }

    public Queues queues() {
        return queues;
    }

    public Door door() {
        return door;
    }

    public SecretKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        parts.close();
    }
}
