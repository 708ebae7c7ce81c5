package certpost.coldstart;

import certpost.local.Journal;
import certpost.local.OpenParts;
import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.dynamodb.Tables;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.lambda.Concurrency;
import certpost.local.lambda.Functions;
import certpost.local.lambda.InvocationResult;
import certpost.local.lambda.LambdaEnvironment;
import certpost.local.lambda.LambdaFolders;
import certpost.local.lambda.RuntimeApi;
import certpost.local.secrets.Keys;
import certpost.local.secrets.SecretsEndpoint;
import certpost.local.sns.DeliveryStatus;
import certpost.local.sns.SentMessages;
import certpost.local.sns.SnsEndpoint;
import certpost.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What functions need around them: tables, secrets, SMS; and functions that prepare what the measured ones find. */
final class House implements AutoCloseable {
    private final OpenParts parts;
    private final Template template;
    private final DynamoDbClient tables;
    private final SentMessages sent = new SentMessages();
    private final DeliveryLines deliveries = new DeliveryLines();
    private final Subjects subjects;
    private final Functions functions;
    private final SecureRandom random = new SecureRandom();
    private final String holderKeys = Keys.OF_HOLDERS.random(random);
    private final String carrierKey = Keys.OF_CARRIER.random(random);

    House(Path home, Path runtimeClient, Path work, Journal journal) throws IOException {
        InstantSource clock = InstantSource.system();
        this.parts = new OpenParts(journal);
        this.template = Parameters.template(home);
        DynamoDbServer dynamoDb = parts.opened(DynamoDbServer.start(Optional.empty()));
        this.tables = parts.opened(dynamoDb.client());
        new Tables(tables).create(template.tables());
        RuntimeApi runtimeApi = new RuntimeApi(clock);
        Loopback backstage = parts.opened(Loopback.bind(0));
        Map<String, String> secrets = Map.of(parameter("HolderKeysSecret"), holderKeys, parameter("CarrierKeysSecret"),
                carrierKey);
        backstage.serve("/runtime/", new Answering(runtimeApi, journal))
                .serve("/", new Answering(new SnsEndpoint(sent, new DeliveryStatus(deliveries)), journal))
                .serve("/secrets", new Answering(new SecretsEndpoint(secrets), journal))
                .start();
        LambdaEnvironment environment = new LambdaEnvironment(backstage.url(), Map.of("DYNAMODB", dynamoDb.url(), "SNS",
                backstage.url(), "SECRETS_MANAGER", backstage.url().resolve("/secrets")));
        this.subjects = new Subjects(template, environment, work);
        this.functions = parts
                .opened(new Functions(subjects.withTime(), new LambdaFolders(work, work.resolve("logs"), runtimeClient),
                        environment, runtimeApi, Concurrency.of(2), clock, journal));
    }

    private String parameter(String name) {
        return Optional.ofNullable(template.parameters().get(name)).orElseThrow();
    }

    DynamoDbClient tables() {
        return tables;
    }

    BackDoor backDoor() {
        return new BackDoor(tables, template);
    }

    Subjects subjects() {
        return subjects;
    }

    /** What SNS was asked to send. */
    SentMessages sent() {
        return sent;
    }

    /** What SNS writes about the messages that it takes here. */
    DeliveryLines deliveries() {
        return deliveries;
    }

    Template template() {
        return template;
    }

    /** The text of the secret with the holder keys. */
    String holderKeys() {
        return holderKeys;
    }

    /** The key with which the carrier signs. */
    String carrierKey() {
        return carrierKey;
    }

    /** Has a function of ours do something, in a process that is not measured. */
    String prepare(String module, SdkBytes event) throws InterruptedException {
        return switch (functions.invoke(subjects.resource(module).name(), event, () -> {})) {
            case InvocationResult.Answered(var payload) -> payload.asUtf8String();
            case InvocationResult other -> throw new IllegalStateException(module + " " + other.outcome());
        };
    }

    /** Ends the processes that prepare, so that they take nothing from those that are measured. */
    void rest() {
        functions.close();
    }

    @Override
    public void close() {
        parts.close();
    }
}
