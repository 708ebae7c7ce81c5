package certpost.local.gateway;

import certpost.local.template.HttpApi;
import certpost.local.template.Route;
import certpost.local.template.Throttling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets as many requests through to each route as the HTTP API says: a bucket of tokens each, as the real one has. */
final class Throttles {
    private final HttpApi api;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Throttles(HttpApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Whether a request to that route may pass. */
    boolean pass(Route route) {
        return api.throttling(route)
                .map(throttling -> buckets.computeIfAbsent(route.key(), _ -> new Bucket(throttling, clock.instant()))
                        .take(clock.instant()))
                .orElse(true);
    }

    private static final class Bucket {
        private final Throttling throttling;
        private double tokens;
        private Instant filled;

        Bucket(Throttling throttling, Instant now) {
            this.throttling = throttling;
            this.tokens = throttling.atOnce();
            this.filled = now;
        }

        synchronized boolean take(Instant now) {
            double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
            tokens = Math.min(throttling.atOnce(), tokens + seconds * throttling.aSecond());
            filled = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
