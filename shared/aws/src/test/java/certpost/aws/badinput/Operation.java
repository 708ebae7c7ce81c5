package certpost.aws.badinput;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the contract says of one route.
 *
 * @param bodies schemas by media type
 * @param answers the types of problems by status
 */
public record Operation(String route, List<OpenApi.Parameter> parameters, Map<String, Map<?, ?>> bodies,
        Map<String, Set<String>> answers) {

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    String path() {
        return route.substring(route.indexOf(' ') + 1);
    }

    /** Whether it takes files with rows. */
    boolean takesTables() {
        return bodies.containsKey("text/csv");
    }
}
