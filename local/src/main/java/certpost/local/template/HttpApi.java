package certpost.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * What the HTTP API decides for all routes.
 *
 * @param throttling of a route without settings of its own
 * @param throttlingByRoute by route key, e.g. {@code GET /v1/health}
 */
public record HttpApi(Optional<Authorizer> authorizer, Optional<Throttling> throttling,
        Map<String, Throttling> throttlingByRoute) {
    /** One that decides nothing. */
    public static final HttpApi OPEN = new HttpApi(Optional.empty(), Optional.empty(), Map.of());

    public HttpApi {
        throttlingByRoute = Map.copyOf(throttlingByRoute);
    }

    /** How many requests a route takes; empty where it takes all. */
    public Optional<Throttling> throttling(Route route) {
        return Optional.ofNullable(throttlingByRoute.get(route.key())).or(() -> throttling);
    }
}
