package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One list of routes, said three times: by the template, by the contract, and by the functions behind them. */
class RoutesTest {
    private static final String ROUTE = "(GET|PUT|POST|DELETE|PATCH) /\\S*";

    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldAnswerInEachFunctionTheRoutesThatLeadToIt(String name) {
        Map<String, Object> function = Cloud.function(name);
        Set<String> routes = new TreeSet<>();
        Cloud.events(function, "HttpApi")
                .values()
                .forEach(route -> routes.add(route.get("Method") + " " + route.get("Path")));

        assertThat(Handlers.texts(Handlers.module(function), ROUTE)).isEqualTo(routes);
    }

    @Test
    void shouldStateEveryRouteInTheContractWithItsScopes() {
        var routes = new TreeMap<String, Set<String>>();
        Cloud.functions().values().forEach(function -> Cloud.events(function, "HttpApi").values().forEach(route -> {
            var scopes = new TreeSet<String>();
            Cloud.list(Cloud.at(route, "Auth", "AuthorizationScopes"))
                    .forEach(scope -> scopes.add(String.valueOf(scope)));
            routes.put(route.get("Method") + " " + route.get("Path"), scopes);
        }));

        assertThat(Contract.routes()).isEqualTo(routes);
    }

    @Test
    void shouldAskForAScopeOrSayThatARouteIsOpen() {
        assertThat(Cloud.at(Cloud.resources("AWS::Serverless::HttpApi").get("Api"), "Auth", "DefaultAuthorizer"))
                .isEqualTo("Tokens");
        Cloud.functions().values().forEach(function -> Cloud.events(function, "HttpApi").forEach((name, route) -> {
            boolean open = "NONE".equals(Cloud.at(route, "Auth", "Authorizer"));
            boolean scoped = !Cloud.list(Cloud.at(route, "Auth", "AuthorizationScopes")).isEmpty();
            assertThat(open != scoped).as(name).isTrue();
        }));
    }

    @Test
    void shouldStateWhatOnlyThisMachineAnswers() {
        Set<String> local = Handlers.texts(House.ROOT.resolve("local"), "(GET|PUT|POST|DELETE) /_local/\\S*");

        assertThat(local).isNotEmpty();
        assertThat(Contract.localRoutes()).isEqualTo(local);
    }
}
