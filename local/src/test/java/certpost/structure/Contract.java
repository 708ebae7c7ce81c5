package certpost.structure;

import certpost.local.template.TemplateYaml;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code openapi.yaml} says. */
public final class Contract {
    private static final Map<String, Object> DOCUMENT = TemplateYaml.read(House.text("openapi.yaml"));
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String LOCAL = "/_local/";

    private Contract() {}

    static Map<String, Object> document() {
        return DOCUMENT;
    }

    /** The scopes that open each route, one of which is enough; none where it is open to everyone. */
    public static Map<String, Set<String>> routes() {
        var routes = new TreeMap<String, Set<String>>();
        operations().forEach((route, operation) -> {
            if (!route.contains(LOCAL)) {
                var scopes = new TreeSet<String>();
                Cloud.list(operation.get("security"))
                        .forEach(alternative -> Cloud.map(alternative)
                                .values()
                                .forEach(all -> Cloud.list(all).forEach(scope -> scopes.add(String.valueOf(scope)))));
                routes.put(route, scopes);
            }
        });
        return routes;
    }

    static Set<String> localRoutes() {
        var routes = new TreeSet<>(operations().keySet());
        routes.removeIf(route -> !route.contains(LOCAL));
        return routes;
    }

    /** Operations by method and path. */
    static Map<String, Map<String, Object>> operations() {
        var operations = new TreeMap<String, Map<String, Object>>();
        Cloud.map(DOCUMENT.get("paths")).forEach((path, item) -> Cloud.map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.put(method.toUpperCase(Locale.ROOT) + " " + path, Cloud.map(operation));
            }
        }));
        return operations;
    }
}
