package certpost.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A function that gets a table's changes.
 *
 * @param filters       a record is delivered when it matches one of them, or when there are none
 * @param retryAttempts how often a failing batch is tried again; none for ever
 * @param recordAge     older records are given up; none means that they are kept trying
 */
public record StreamSubscription(String name, String function, String table, boolean fromTrimHorizon, int batchSize,
        List<EventPattern> filters, boolean reportsItemFailures, boolean bisects, Optional<Integer> retryAttempts,
        Optional<Duration> recordAge, Optional<String> onFailure) {
    public StreamSubscription {
        if (batchSize < 1 || batchSize > 10_000) {
            throw new BadTemplate(name + ".BatchSize is not between 1 and 10000");
        }
        filters = List.copyOf(filters);
    }
}
