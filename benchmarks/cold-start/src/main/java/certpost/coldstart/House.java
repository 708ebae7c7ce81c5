package certpost.coldstart;

import certpost.local.Journal;
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
import certpost.local.template.FunctionResource;
import certpost.local.template.Template;
import certpost.local.template.TemplateReader;
import certpost.local.template.TrialRetention;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What functions need around them: tables, secrets, SMS; and functions that prepare what the measured ones find. */
final class House implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Template template;
    private final DynamoDbClient tables;
    private final LambdaEnvironment environment;
    private final Functions functions;
    private final String holderKeys;
    private final Path work;

    House(Path home, Path runtimeClient, Path work, Journal journal) throws IOException {
        this.work = work;
        InstantSource clock = InstantSource.system();
        this.template = TemplateReader.read(home.resolve("template.yaml"),
                TrialRetention.and(Map.of("TokenIssuer", "https://issuer.example", "TokenAudience", "certpost",
                        "Release", "cold-start", "Stage", "local", "SmsGuests", "*", "SmsDailyCeiling", "999999999")));
        DynamoDbServer dynamoDb = opened(DynamoDbServer.start(Optional.empty()));
        this.tables = opened(dynamoDb.client());
        new Tables(tables).create(template.tables());
        SecureRandom random = new SecureRandom();
        this.holderKeys = Keys.OF_HOLDERS.random(random);
        RuntimeApi runtimeApi = new RuntimeApi(clock);
        Loopback backstage = opened(Loopback.bind(0));
        Map<String, String> secrets = Map.of(parameter("HolderKeysSecret"), holderKeys, parameter("CarrierKeysSecret"),
                Keys.OF_CARRIER.random(random));
        backstage.serve("/runtime/", new Answering(runtimeApi, journal))
                .serve("/",
                        new Answering(new SnsEndpoint(new SentMessages(), new DeliveryStatus((_, _, _) -> {})),
                                journal))
                .serve("/secrets", new Answering(new SecretsEndpoint(secrets), journal))
                .start();
        this.environment = new LambdaEnvironment(backstage.url(), Map.of("DYNAMODB", dynamoDb.url(), "SNS",
                backstage.url(), "SECRETS_MANAGER", backstage.url().resolve("/secrets")));
        this.functions = opened(
                new Functions(template.functions(), new LambdaFolders(work, work.resolve("logs"), runtimeClient),
                        environment, runtimeApi, Concurrency.of(2), clock, journal));
    }

    private String parameter(String name) {
        return Optional.ofNullable(template.parameters().get(name)).orElseThrow();
    }

    DynamoDbClient tables() {
        return tables;
    }

    /** The text of the secret with the holder keys. */
    String holderKeys() {
        return holderKeys;
    }

    /**
     * A function of ours, as the template has it.
     *
     * @param module    its name among the modules
     * @param arguments the file with Java's arguments
     */
    Subject function(String module, Path arguments) {
        FunctionResource function = resource(module);
        return new Subject("zip", function.code(), arguments, function.handler(), List.of(), variables(function));
    }

    /** Another package in the place of one of ours, with its variables and more. */
    Subject inPlaceOf(String module, String subject, Path zip, Path arguments, String handler,
            Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(variables(resource(module)));
        variables.put("_HANDLER", handler);
        variables.putAll(more);
        return new Subject(subject, zip, arguments, handler, List.of(), variables);
    }

    private FunctionResource resource(String module) {
        return template.functions()
                .stream()
                .filter(each -> each.code().endsWith(module + ".zip"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + module));
    }

    private Map<String, String> variables(FunctionResource function) {
        return environment.of(function, "measured", work);
    }

    /** The name of a table, as our functions get it. */
    String table(String variable) {
        return template.functions()
                .stream()
                .flatMap(function -> Stream.ofNullable(function.environment().get(variable)))
                .findFirst()
                .orElseThrow();
    }

    /** Who holds each certificate of an exam session: holder ids by certificate ids. */
    Map<String, String> holders(String session) {
        Map<String, String> holders = new HashMap<>();
        tables.scanPaginator(scan -> scan.tableName(table("CERTIFICATES_TABLE"))
                .projectionExpression("holderId, certificateId")
                .filterExpression("begins_with(certificateId, :session)")
                .expressionAttributeValues(Map.of(":session", AttributeValue.fromS(session))))
                .items()
                .forEach(item -> holders.put(text(item, "certificateId"), text(item, "holderId")));
        return holders;
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).s();
    }

    /** Has a function of ours do something, in a process that is not measured. */
    String prepare(String function, SdkBytes event) throws InterruptedException {
        String name = resource(function).name();
        return switch (functions.invoke(name, event, () -> {})) {
            case InvocationResult.Answered(var payload) -> payload.asUtf8String();
            case InvocationResult other -> throw new IllegalStateException(function + " " + other.outcome());
        };
    }

    /** Ends the processes that prepare, so that they take nothing from those that are measured. */
    void rest() {
        functions.close();
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("the house cannot be closed", e);
            }
        }
    }
}
