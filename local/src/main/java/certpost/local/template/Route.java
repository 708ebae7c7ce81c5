package certpost.local.template;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A method and path of the HTTP API, and the function behind it.
 *
 * @param scopes one of them is needed; none means that any valid token will do
 */
public record Route(String method, String path, String function, Duration timeout, boolean tokenNeeded,
        Set<String> scopes) {
    public Route {
        if (!path.startsWith("/")) {
            throw new BadTemplate(function + " has a route whose path does not start with /: " + path);
        }
        if (timeout.toMillis() < 50 || timeout.toMillis() > 30_000) {
            throw new BadTemplate(function + " has a TimeoutInMillis that is not between 50 and 30000");
        }
        if (!tokenNeeded && !scopes.isEmpty()) {
            throw new BadTemplate(function + " has scopes on a route without an authorizer: " + path);
        }
        scopes = Set.copyOf(scopes);
    }

    /** As in {@code routeKey}. */
    public String key() {
        return method + " " + path;
    }

    public List<String> segments() {
        return Arrays.asList(path.substring(1).split("/", -1));
    }
}
