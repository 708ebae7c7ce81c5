package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.Intrinsic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions may do what they do, and nothing else. */
class PermissionsTest {
    private static final Pattern WILDCARD = Pattern
            .compile("(?:Action|Resource|Condition|Principal): .*?([*]|[?]{6}).*");

    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldAllowExactlyWhatCodeCanCallForByActionAndThing(String name) {
        Map<String, Object> function = Cloud.function(name);
        Set<String> needed = Needs.of(function);
        Set<String> allowed = Allowed.of(function);

        assertThat(needed).as("what code needs is allowed").isSubsetOf(allowed);
        assertThat(allowed).as("what is allowed is needed by code").isSubsetOf(needed);
    }

    /** The reason is a comment that begins with the wildcard, in the statement or right above it. */
    @Test
    void shouldSayOfEachWildcardWhyItHasToBe() {
        List<String> lines = House.text("template.yaml").lines().map(String::strip).toList();
        int wildcards = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher wildcard = WILDCARD.matcher(lines.get(i));
            if (wildcard.matches()) {
                wildcards++;
                assertThat(about(lines, i)).as("line " + (i + 1) + " of the template: " + lines.get(i))
                        .anyMatch(line -> line.startsWith("# ") && line.contains(wildcard.group(1) + ": "));
            }
        }
        assertThat(wildcards).isPositive();
    }

    private static List<String> about(List<String> lines, int line) {
        int from = line;
        while (!lines.get(from).startsWith("- Sid:")) {
            from--;
        }
        return lines.subList(from - 1, line);
    }

    @Test
    void shouldAllowNoFamiliesOfActions() {
        Cloud.functions().forEach((name, function) -> Allowed.statements(function).forEach(statement -> {
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
            Allowed.statements(function)
                    .forEach(statement -> Cloud.list(statement.get("Resource"))
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
            assertThat(Cloud.alternatives(choice).map(policy -> Allowed.of(Map.of("Policies", List.of(policy)))))
                    .containsExactly(Set.of("sns:Publish *"), Set.of("secretsmanager:GetSecretValue SmsHttpSecret"));
        });
    }
}
