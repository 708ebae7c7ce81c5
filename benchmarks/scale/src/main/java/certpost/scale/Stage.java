package certpost.scale;

import certpost.local.Journal;
import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.dynamodb.Tables;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.lambda.Concurrency;
import certpost.local.lambda.Functions;
import certpost.local.lambda.LambdaEnvironment;
import certpost.local.lambda.LambdaFolders;
import certpost.local.lambda.RuntimeApi;
import certpost.local.secrets.Keys;
import certpost.local.secrets.SecretsEndpoint;
import certpost.local.sns.DeliveryStatus;
import certpost.local.sns.SentMessages;
import certpost.local.sns.SnsEndpoint;
import certpost.local.template.FunctionResource;
import certpost.local.template.Template;
import certpost.local.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Empty tables for a window of one size, and the packaged functions before them, each started when its turn comes. */
final class Stage implements AutoCloseable {
    /**
     * In MB, less than the template gives any function: a quarter of it is the heap, so whatever grew with the window would
     * soon be too much for it. What is garbage is not left lying about, either, and does not count as needed.
     */
    private static final int MEMORY = 256;

    private final Journal journal;
    private final Settings settings;
    private final Path work;
    private final Template template;
    private final Database database;
    private final SentMessages sms = new SentMessages();
    private final RuntimeApi runtimeApi = new RuntimeApi(InstantSource.system());
    private final Loopback backstage;
    private final ShiftedClock clock;

    /**
     * Sets it up.
     *
     * @param journal takes what the stack has to say of itself
     */
    Stage(Settings settings, Journal journal) throws IOException {
        this.settings = settings;
        this.work = settings.target().resolve("run");
        this.journal = journal;
        this.template = TemplateReader.read(settings.home().resolve("template.yaml"), Parameters.ALL);
        this.clock = ShiftedClock.in(work);
        this.database = Database.start(settings.heap());
        try (DynamoDbClient tables = tables()) {
            new Tables(tables).create(template.tables());
        }
        this.backstage = Loopback.bind(0);
        backstage.serve("/runtime/", new Answering(runtimeApi, journal))
                .serve("/", new Answering(new SnsEndpoint(sms, new DeliveryStatus((_, _, _) -> {})), journal))
                .serve("/secrets",
                        new Answering(
                                new SecretsEndpoint(Map.of(template.parameters().getOrDefault("HolderKeysSecret", ""),
                                        Keys.OF_HOLDERS.random(new SecureRandom()))),
                                journal))
                .start();
    }

    /** A function with fresh processes whose clock is at that time now. */
    Actor actor(String function, Instant now, int processes) throws IOException {
        Duration ahead = Duration.between(Instant.now(), now);
        FunctionResource of = template.functions()
                .stream()
                .filter(each -> each.name().equals(function))
                .findFirst()
                .orElseThrow();
        var environment = new HashMap<>(of.environment());
        environment.put("JAVA_TOOL_OPTIONS", clock.option(ahead));
        var shifted = new FunctionResource(function, of.code(), of.handler(), MEMORY, of.timeout(), environment,
                of.async());
        Metered metered = metered();
        var functions = new Functions(List.of(shifted),
                new LambdaFolders(work, work.resolve("logs"), settings.runtimeClient()),
                new LambdaEnvironment(backstage.url(),
                        Map.of("DYNAMODB", metered.url(), "SNS", backstage.url(), "SECRETS_MANAGER",
                                backstage.url().resolve("/secrets"))),
                runtimeApi, Concurrency.of(processes), InstantSource.system(), journal);
        return new Actor(function, functions, metered, ahead);
    }

    /** Does something by a function that is not measured. */
    void act(String function, Instant now, Consumer<Actor> act) throws IOException {
        try (Actor actor = actor(function, now, 1)) {
            act.accept(actor);
        }
    }

    /** How long DynamoDB Local has had a processor so far. */
    Duration databaseCpu() {
        return database.cpu();
    }

    /** How many SMS were sent so far. */
    int sms() {
        return sms.all().size();
    }

    /** A client of the tables, past all meters; the caller closes it. */
    DynamoDbClient tables() {
        return DynamoDbServer.client(database.url());
    }

    /** Another meter before the tables. */
    Metered metered() throws IOException {
        return Metered.before(database.url(), template.tables());
    }

    @Override
    public void close() {
        backstage.close();
        database.close();
    }
}
