package certpost.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.template.Route;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request as an HTTP API does: fixed segments before {@code {parameters}}. */
final class Routes {
    private final List<Route> routes;

    Routes(List<Route> routes) {
        // Names that are fixed further left are more specific, and {x} sorts after every name.
        this.routes = routes.stream().sorted(Comparator.comparing(Routes::shape)).toList();
    }

    /** A route, and what its path parameters are in this request. */
    record Match(Route route, Map<String, String> pathParameters) {
        Match {
            pathParameters = Map.copyOf(pathParameters);
        }
    }

    Optional<Match> find(String method, String rawPath) {
        List<String> segments = Arrays.asList(rawPath.substring(1).split("/", -1));
        return routes.stream()
                .filter(route -> route.method().equalsIgnoreCase(method))
                .flatMap(route -> match(route, segments).stream())
                .findFirst();
    }

    private static Optional<Match> match(Route route, List<String> segments) {
        List<String> pattern = route.segments();
        if (pattern.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            String actual = decode(segments.get(i));
            if (isParameter(expected)) {
                if (actual.isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(route, parameters));
    }

    private static String shape(Route route) {
        return String.join("/", route.segments().stream().map(segment -> isParameter(segment) ? "1" : "0").toList());
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    static String decode(String segment) {
        try {
            // In a path, unlike in a form, a plus is a plus.
            return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
