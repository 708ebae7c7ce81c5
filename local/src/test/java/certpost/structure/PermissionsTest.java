package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.Intrinsic;
import com.tngtech.archunit.core.domain.AccessTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions may do what they do, and nothing else. */
class PermissionsTest {
    private static final String SDK = "software.amazon.awssdk.services.";
    /** Clients' methods that are no calls of the service. */
    private static final Set<String> SILENT = Set.of("builder", "create", "close", "serviceName",
            "serviceClientConfiguration");
    /** One item of a transaction needs what the same write alone would. */
    private static final Map<String, String> IN_TRANSACTIONS = Map.of("put", "PutItem", "update", "UpdateItem",
            "delete", "DeleteItem", "check", "ConditionCheckItem");

    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldAllowExactlyTheActionsThatCodeCanCallFor(String name) {
        Map<String, Object> function = Cloud.function(name);
        Set<String> used = new TreeSet<>();
        Reach.from(House.classes(), Handlers.of(function)).forEach(target -> action(target).ifPresent(used::add));

        assertThat(allowed(function)).isEqualTo(used);
    }

    @Test
    void shouldNameTheResourcesOfEachStatementOrSayWhyItCannot() {
        List<String> lines = House.text("template.yaml").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*Resource: *\"?\\*.*|.*Resource: \\[ *\"\\*\".*")) {
                int statement = i;
                while (!lines.get(statement).strip().startsWith("- Sid:")) {
                    statement--;
                }
                assertThat(lines.get(statement - 1).strip()).as("line above " + lines.get(statement)).startsWith("# ");
            }
        }
    }

    @Test
    void shouldAllowNoFamiliesOfActions() {
        Cloud.functions().forEach((name, function) -> statements(function).forEach(statement -> {
            assertThat(Cloud.list(statement.get("Action"))).as(name)
                    .allMatch(action -> String.valueOf(action).matches("[a-z]+:[A-Za-z]+"));
            assertThat(statement).as(name).containsKeys("Sid", "Effect", "Resource");
        }));
    }

    @Test
    void shouldReachTablesThatItKnowsByNameOnly() {
        Cloud.functions().forEach((name, function) -> {
            Set<String> known = new TreeSet<>();
            Cloud.map(Cloud.at(function, "Environment", "Variables"))
                    .values()
                    .forEach(value -> Cloud.about(value).ifPresent(known::add));
            Set<String> reached = new TreeSet<>();
            statements(function).forEach(statement -> Cloud.list(statement.get("Resource"))
                    .forEach(resource -> Cloud.about(resource)
                            .filter(Cloud.resources("AWS::DynamoDB::Table")::containsKey)
                            .ifPresent(reached::add)));

            known.retainAll(Cloud.resources("AWS::DynamoDB::Table").keySet());
            assertThat(reached).as(name).isEqualTo(known);
        });
    }

    @Test
    void shouldAllowTheChosenSmsProviderAlone() {
        List<Object> choices = Cloud.list(Cloud.function("SendNotices").get("Policies"))
                .stream()
                .filter(Intrinsic.class::isInstance)
                .toList();

        assertThat(choices).singleElement().satisfies(choice -> {
            assertThat(Cloud.list(((Intrinsic) choice).argument()).getFirst()).isEqualTo("SendsBySns");
            assertThat(Cloud.alternatives(choice).map(policy -> allowed(Map.of("Policies", List.of(policy)))))
                    .containsExactly(Set.of("sns:Publish"), Set.of("secretsmanager:GetSecretValue"));
        });
    }

    private static Optional<String> action(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String method = target.getName();
        if (owner.equals("certpost.aws.dynamodb.Transaction") && IN_TRANSACTIONS.containsKey(method)) {
            return Optional.of("dynamodb:" + IN_TRANSACTIONS.get(method));
        }
        if (!owner.matches(SDK + "[a-z]+\\.[A-Za-z]+Client") || SILENT.contains(method)
                || method.equals("transactWriteItems")) {
            return Optional.empty();
        }
        String service = owner.substring(SDK.length()).replaceFirst("\\..*", "");
        String call = method.replaceFirst("Paginator$", "");
        return Optional.of(service + ":" + Character.toUpperCase(call.charAt(0)) + call.substring(1));
    }

    private static Set<String> allowed(Map<String, Object> function) {
        Set<String> allowed = new TreeSet<>();
        statements(function).stream()
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .forEach(statement -> Cloud.list(statement.get("Action"))
                        .forEach(action -> allowed.add(String.valueOf(action))));
        return allowed;
    }

    private static List<Map<String, Object>> statements(Map<String, Object> function) {
        List<Map<String, Object>> statements = new ArrayList<>();
        Cloud.list(function.get("Policies"))
                .stream()
                .flatMap(Cloud::alternatives)
                .forEach(policy -> Cloud.list(Cloud.at(policy, "Statement"))
                        .forEach(one -> statements.add(Cloud.map(one))));
        return statements;
    }
}
