package certpost.faults.house;

import certpost.faults.wire.Call.Service;
import certpost.faults.wire.Phone;
import certpost.faults.wire.Rival;
import certpost.faults.wire.Upstream;
import certpost.faults.wire.Wire;
import certpost.local.Journal;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.secrets.SecretsEndpoint;
import certpost.local.sns.DeliveryStatus;
import certpost.local.sns.SentMessages;
import certpost.local.sns.SnsEndpoint;
import certpost.local.template.FunctionResource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** AWS's services as functions see them: each function through a wire of its own. */
final class Endpoints implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Map<String, Wire> wires = new HashMap<>();
    private final Phone phone = new Phone();
    private final Upstream upstream;
    private final Rival rival;
    private final Consumer<String> kill;
    private final Journal journal;

    /**
     * Opens them.
     *
     * @param secrets what is in which secret
     * @param deliveries where SNS writes what becomes of messages
     * @param kill kills the processes of a function
     */
    Endpoints(URI dynamoDb, Rival rival, Map<String, String> secrets, DeliveryStatus.Log deliveries,
            Consumer<String> kill, Journal journal) throws IOException {
        this.rival = rival;
        this.kill = kill;
        this.journal = journal;
        Loopback backstage = opened();
        backstage
                .serve("/", new Answering(new SnsEndpoint(new SentMessages(), new DeliveryStatus(deliveries)), journal))
                .serve("/secrets", new Answering(new SecretsEndpoint(secrets), journal))
                .start();
        this.upstream = new Upstream(
                Map.of(Service.DYNAMODB, dynamoDb, Service.SNS, backstage.url(), Service.SECRETS, backstage.url()));
        endings.push(upstream::close);
    }

    /** The same function, told that AWS is at the other end of its own wire. */
    FunctionResource wired(FunctionResource function, Map<String, String> variables) throws IOException {
        Wire wire = new Wire(upstream, phone, rival, () -> kill.accept(function.name()));
        wires.put(function.name(), wire);
        Loopback front = opened();
        front.serve("/", new Answering(wire, journal)).start();
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.putAll(variables);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", front.url().toString());
        environment.put("AWS_ENDPOINT_URL_SNS", front.url().toString());
        environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", front.url().resolve("/secrets").toString());
        return new FunctionResource(function.name(), function.code(), function.handler(), function.memorySize(),
                function.timeout(), environment, function.async());
    }

    Wire wire(String function) {
        return Optional.ofNullable(wires.get(function))
                .orElseThrow(() -> new IllegalArgumentException("There is no function " + function));
    }

    Phone phone() {
        return phone;
    }

    private Loopback opened() throws IOException {
        Loopback server = Loopback.bind(0);
        endings.push(server::close);
        return server;
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
