package certpost.local;

import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.dynamodb.Tables;
import certpost.local.gateway.Gateway;
import certpost.local.gateway.LocalPages;
import certpost.local.gateway.OidcPages;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.lambda.AsyncInvocations;
import certpost.local.lambda.Functions;
import certpost.local.lambda.LambdaEnvironment;
import certpost.local.lambda.LambdaEndpoint;
import certpost.local.lambda.LambdaFolders;
import certpost.local.lambda.RuntimeApi;
import certpost.local.schedules.MinuteClock;
import certpost.local.schedules.Schedules;
import certpost.local.logs.LogGroups;
import certpost.local.logs.LogPoller;
import certpost.local.simulate.Simulators;
import certpost.local.simulate.TrialCodes;
import certpost.local.sns.DeliveryStatus;
import certpost.local.sns.SentMessages;
import certpost.local.sns.SnsEndpoint;
import certpost.local.sqs.Queues;
import certpost.local.sqs.SqsEndpoint;
import certpost.local.secrets.Keys;
import certpost.local.secrets.SecretsEndpoint;
import certpost.local.streams.Checkpoints;
import certpost.local.streams.StreamPoller;
import certpost.local.template.Authorizer;
import certpost.local.template.FunctionResource;
import certpost.local.template.Machine;
import certpost.local.template.Template;
import certpost.local.template.TemplateReader;
import certpost.local.template.TrialRetention;
import certpost.local.tokens.TokenCheck;
import certpost.local.tokens.TokenIssuer;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Everything that the template describes, running. */
public final class Stack implements AutoCloseable {
    private static final String AUDIENCE = "certpost-local";
    /** More than can be sent here in a day: nobody is reached, and nobody pays. */
    private static final String SMS_A_DAY = "999999999";
    /** The template's parameters that name secrets, and what is in them. */
    private static final Map<String, Keys> SECRETS = Map.of("HolderKeysSecret", Keys.OF_HOLDERS, "CarrierKeysSecret",
            Keys.OF_CARRIER);

    private final Settings settings;
    private final InstantSource clock;
    private final Journal journal;
    private final Wiring wiring;
    private final OpenParts parts;
    private final Loopback front;
    private final Template template;
    private final DynamoDbServer dynamoDb;

    public Stack(Settings settings, Journal journal) throws IOException {
        this(settings, journal, InstantSource.system());
    }

    /** One whose functions are wired so. */
    public Stack(Settings settings, Journal journal, Wiring wiring) throws IOException {
        this(settings, journal, InstantSource.system(), wiring);
    }

    Stack(Settings settings, Journal journal, InstantSource clock) throws IOException {
        this(settings, journal, clock, (template, _) -> template.functions());
    }

    private Stack(Settings settings, Journal journal, InstantSource clock, Wiring wiring) throws IOException {
        this.settings = settings;
        this.journal = journal;
        this.parts = new OpenParts(journal);
        this.clock = clock;
        this.wiring = wiring;
        this.front = parts.opened(bind(settings.port()));
        try {
            this.template = TemplateReader.read(settings.template(),
                    TrialRetention.and(Map.of("TokenIssuer", url().toString(), "TokenAudience", AUDIENCE, "Release",
                            "local", "Stage", "local",
                            // Nobody is reached from here, so everybody may be texted.
                            "SmsGuests", "*", "SmsReceipts", "true", "SmsDailyCeiling", SMS_A_DAY, "CarrierCodes",
                            TrialCodes.PARAMETER)));
            this.dynamoDb = parts.opened(DynamoDbServer.start(settings.data().map(data -> data.resolve("dynamodb"))));
            start();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public URI url() {
        return front.url();
    }

    Template template() {
        return template;
    }

    /** A client of its tables; the caller closes it. */
    public DynamoDbClient tables() {
        return dynamoDb.client();
    }

    private void start() throws IOException {
        Map<String, String> streamArns = createTables();
        Map<Keys, String> keys = keys();
        Queues queues = new Queues(clock, journal);
        SentMessages sms = new SentMessages();
        LogGroups logs = new LogGroups();
        RuntimeApi runtimeApi = new RuntimeApi(clock);
        Loopback backstage = parts.opened(Loopback.bind(0));
        backstage.serve("/runtime/", new Answering(runtimeApi, journal))
                // SNS has the root: the SDK's client for it drops the path of an endpoint.
                .serve("/", new Answering(new SnsEndpoint(sms, new DeliveryStatus(logs::write)), journal))
                .serve("/secrets", new Answering(new SecretsEndpoint(secrets(keys)), journal))
                .serve("/sqs", new Answering(new SqsEndpoint(queues, template.queues()), journal))
                .start();
        Functions functions = parts.opened(new Functions(wiring.functions(template, dynamoDb.url()),
                new LambdaFolders(settings.work(), settings.logs(), settings.runtimeClient()),
                new LambdaEnvironment(backstage.url(),
                        Map.of("DYNAMODB", dynamoDb.url(), "SNS", backstage.url(), "SECRETS_MANAGER",
                                backstage.url().resolve("/secrets"))),
                runtimeApi, settings.concurrency(), clock, journal));
        AsyncInvocations async = new AsyncInvocations(functions, template.functions(), queues);
        Schedules schedules = new Schedules(template.schedules(), async, queues, clock);
        TokenIssuer issuer = new TokenIssuer(url().toString(), AUDIENCE, clock);
        openFront(functions, issuer, new LocalPages(issuer, keys.getOrDefault(Keys.OF_CARRIER, "").strip(), sms, queues,
                schedules, parts.opened(new Simulators(url())), aws(backstage.url())));
        follow(streamArns, functions, queues);
        parts.opened(new LogPoller(template.logs(), logs, async, clock, journal)).start();
        parts.opened(new MinuteClock(clock, minute -> {
            functions.reap();
            schedules.runDue(minute);
        }, journal)).start();
    }

    /** For clients outside of functions, such as the redrive. */
    private String aws(URI backstage) {
        return """
                export AWS_REGION=%s AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
                export AWS_ENDPOINT_URL_DYNAMODB=%s AWS_ENDPOINT_URL_DYNAMODB_STREAMS=%s
                export AWS_ENDPOINT_URL_SQS=%s AWS_ENDPOINT_URL_LAMBDA=%s AWS_ENDPOINT_URL_SECRETS_MANAGER=%s
                """.formatted(Machine.REGION, dynamoDb.url(), dynamoDb.url(), backstage.resolve("/sqs"),
                url().resolve("/_local/lambda"), backstage.resolve("/secrets"));
    }

    private Map<String, String> createTables() {
        try (DynamoDbClient client = tables()) {
            return new Tables(client).create(template.tables());
        }
    }

    private Map<Keys, String> keys() throws IOException {
        SecureRandom random = new SecureRandom();
        var keys = new EnumMap<Keys, String>(Keys.class);
        for (Keys each : Keys.values()) {
            keys.put(each,
                    settings.data().isPresent() ? each.keptIn(settings.data().get(), random) : each.random(random));
        }
        return keys;
    }

    /** Keys by the names of the secrets that they are in. */
    private Map<String, String> secrets(Map<Keys, String> keys) {
        var secrets = new HashMap<String, String>();
        SECRETS.forEach((parameter, each) -> Optional.ofNullable(template.parameters().get(parameter))
                .ifPresent(name -> secrets.put(name, keys.getOrDefault(each, ""))));
        return secrets;
    }

    private void openFront(Functions functions, TokenIssuer issuer, LocalPages pages) {
        Set<String> names = template.functions().stream().map(FunctionResource::name).collect(Collectors.toSet());
        Authorizer authorizer = template.api().authorizer().orElse(new Authorizer(url().toString(), List.of(AUDIENCE)));
        TokenCheck check = new TokenCheck(authorizer.issuer(), authorizer.audience(), issuer.keys(), clock);
        Gateway gateway = new Gateway(template.api(), template.routes(), check, functions, clock,
                () -> UUID.randomUUID().toString());
        front.serve("/", new Answering(gateway, journal))
                .serve("/_local/", new Answering(pages, journal))
                .serve("/_local/lambda/", new Answering(new LambdaEndpoint(functions, names), journal))
                .serve("/.well-known/", new Answering(new OidcPages(issuer), journal))
                .start();
    }

    private void follow(Map<String, String> streamArns, Functions functions, Queues queues) throws IOException {
        DynamoDbStreamsClient client = parts.opened(dynamoDb.streamsClient());
        Checkpoints checkpoints = new Checkpoints(settings.data().map(data -> data.resolve("stream-checkpoints.json")));
        template.streams()
                .forEach(stream -> parts.opened(
                        new StreamPoller(stream, Optional.ofNullable(streamArns.get(stream.table())).orElseThrow(),
                                client, checkpoints, functions, queues, journal))
                        .start());
    }

    private static Loopback bind(int port) throws IOException {
        try {
            return Loopback.guarded(port);
        } catch (BindException e) {
            throw new CannotStart("Port " + port + " is taken; CERTPOST_PORT moves this stack to another one");
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
