package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.structure.MethodCode.Call;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a function can ask of AWS, by action and thing: read from its code, whose tables and secrets the settings name. */
final class Needs {
    private static final String TABLE = "certpost.aws.dynamodb.Table";
    private static final String TRANSACTION = "certpost.aws.dynamodb.Transaction";
    private static final String SECRETS = "certpost.aws.secrets.Secrets";
    private static final String SECRETS_OVER_HTTP = "certpost.aws.secrets.SecretsOverHttp";
    /** Asks for what the client's interface is asked for, which is counted there. */
    private static final String DYNAMODB = "certpost.aws.dynamodb.client.SignedExchange.";
    /** Whose requests are signed, and say what they ask for. */
    private static final List<String> SIGNERS = List.of(DYNAMODB, SdkCalls.SIGNED_POSTS + ".",
            SdkCalls.SIGNED_CALLS + ".", SECRETS_OVER_HTTP + ".", "certpost.aws.sns.SnsOverHttp.");
    /** One item of a transaction needs what the same write alone would. */
    private static final Map<String, String> IN_TRANSACTIONS = Map.of("put", "PutItem", "update", "UpdateItem",
            "delete", "DeleteItem", "check", "ConditionCheckItem");

    private final Map<Source.Place, Set<Source>> places = new HashMap<>();
    private final Map<String, Object> variables;
    private final Set<String> needs = new TreeSet<>();

    private Needs(Map<String, Object> function) {
        this.variables = Cloud.map(Cloud.at(function, "Environment", "Variables"));
    }

    /** Texts such as {@code dynamodb:Query NoticesTable/index/due}, with names of the template. */
    static Set<String> of(Map<String, Object> function) {
        var needs = new Needs(function);
        Map<String, MethodCode> code = ReachedCode.of(function);
        code.values()
                .stream()
                .flatMap(method -> method.passed().stream())
                .forEach(passed -> needs.places.computeIfAbsent(passed.to(), _ -> new HashSet<>())
                        .addAll(passed.from()));
        code.forEach((id, method) -> method.calls().forEach(call -> needs.add(id, call)));
        Cloud.events(function, "DynamoDB")
                .values()
                .forEach(stream -> needs.key(Cloud.about(stream, "Stream").orElseThrow()));
        return needs.needs;
    }

    private void add(String caller, Call call) {
        if (call.owner().equals(TABLE) && !caller.startsWith(TABLE + ".")) {
            String index = call.descriptor().startsWith("(Ljava/lang/String;") ? texts(caller, call) : "";
            SdkCalls.of(TABLE, call.method()).forEach(action -> add(action, things(caller, call, 0), index));
        } else if (call.owner().equals(TRANSACTION) && IN_TRANSACTIONS.containsKey(call.name())) {
            add("dynamodb:" + IN_TRANSACTIONS.get(call.name()), things(caller, call, 1), "");
        } else if (call.owner().equals(SECRETS)) {
            String reads = call.method().replace(SECRETS + ".", SECRETS_OVER_HTTP + ".");
            SdkCalls.of(SECRETS_OVER_HTTP, reads).forEach(action -> add(action, things(caller, call, 1), ""));
        } else if (SdkCalls.isOne(call) && !caller.startsWith(DYNAMODB)) {
            remote(caller, SdkCalls.action(call));
        } else if (SdkCalls.isSigning(call)) {
            assertThat(SIGNERS).as(caller + " has a request signed; for what?").anyMatch(caller::startsWith);
        }
    }

    private void add(String action, Set<String> things, String index) {
        things.forEach(thing -> {
            needs.add(action + " " + thing + index);
            key(thing);
        });
    }

    /** DynamoDB reads a table with its key for whoever may use the key himself. */
    private void key(String thing) {
        Keys.of(thing).ifPresent(key -> needs.add("kms:Decrypt " + key));
    }

    /** Whoever calls a client has to be known here, or nobody would know of what. */
    private void remote(String caller, String action) {
        if (action.equals("sns:Publish")) {
            // To a number, which is no resource.
            needs.add(action + " *");
            return;
        }
        boolean counted = switch (action) {
            case "secretsmanager:GetSecretValue" -> caller.startsWith(SECRETS_OVER_HTTP + ".");
            case "dynamodb:TransactWriteItems" -> caller.startsWith(TRANSACTION + ".");
            default -> action.startsWith("dynamodb:") && caller.startsWith(TABLE + ".");
        };
        assertThat(counted).as(caller + " calls " + action + "; of what?").isTrue();
    }

    private Set<String> things(String caller, Call call, int argument) {
        Set<String> things = new TreeSet<>();
        found(call.arguments().get(argument)).forEach(source -> {
            if (source instanceof Source.Setting(var name)) {
                things.add(Cloud.about(variables, name).orElseThrow(() -> new AssertionError("no setting " + name)));
            }
        });
        assertThat(things).as("what " + caller + " means by " + call.name()).isNotEmpty();
        return things;
    }

    private String texts(String caller, Call call) {
        List<String> texts = found(call.arguments().get(1))
                .flatMap(source -> source instanceof Source.Text(var text) ? Stream.of(text) : Stream.empty())
                .toList();
        assertThat(texts).as("which index " + caller + " means").hasSize(1);
        return "/index/" + texts.getFirst();
    }

    /** Where values come from in the end. */
    private Stream<Source> found(Collection<Source> values) {
        Set<Source> seen = new HashSet<>();
        Deque<Source> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            Source next = open.remove();
            if (seen.add(next) && next instanceof Source.Place place) {
                open.addAll(places.getOrDefault(place, Set.of()));
            }
        }
        return seen.stream();
    }
}
