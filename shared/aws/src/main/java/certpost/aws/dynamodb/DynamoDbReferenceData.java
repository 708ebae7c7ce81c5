package certpost.aws.dynamodb;

import certpost.domain.Remembered;
import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.ReferenceSource;
import certpost.domain.reference.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What staff loaded, in its table, and beneath it what was shipped; reads are up to five seconds old. */
public final class DynamoDbReferenceData implements ReferenceData, ReferenceDataStore {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final DynamoDbClient client;
    private final Table table;
    private final ReferenceSource shipped;
    private final InstantSource clock;
    private final Remembered<String, List<? extends Loaded<?>>> recent;
    /** That there is nothing is remembered too: most deployments load no signature, and each SMS asks for it. */
    private final Remembered<String, Optional<? extends Loaded<?>>> recentOnes;
    private final Backoff backoff = new Backoff(Thread::sleep);

    public DynamoDbReferenceData(DynamoDbClient client, String referenceDataTable, ReferenceSource shipped,
            InstantSource clock) {
        this.client = client;
        this.table = new Table(client, referenceDataTable);
        this.shipped = shipped;
        this.clock = clock;
        this.recent = new Remembered<>(REMEMBERED, clock);
        this.recentOnes = new Remembered<>(REMEMBERED, clock);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Loaded<T>> all(ReferenceKind<T> kind) {
        return (List<Loaded<T>>) recent.recent(kind.text(), _ -> Optional.of(read(kind))).orElseThrow();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Loaded<T>> allNow(ReferenceKind<T> kind) {
        return (List<Loaded<T>>) recent.now(kind.text(), _ -> Optional.of(read(kind))).orElseThrow();
    }

    private <T> List<Loaded<T>> read(ReferenceKind<T> kind) {
        var byCode = new TreeMap<String, Loaded<T>>();
        shipped.all(kind).forEach(each -> byCode.put(kind.code(each.newest().value()), each));
        table.query(ReferenceDataItem.areOf(kind))
                .forEach(item -> byCode.put(ReferenceDataItem.code(item), ReferenceDataItem.read(kind, item)));
        return List.copyOf(byCode.values());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<Loaded<T>> recent(ReferenceKind<T> kind, String code) {
        return (Optional<Loaded<T>>) recentOnes.recent(kind.text() + "/" + code, _ -> Optional.of(find(kind, code)))
                .orElseThrow();
    }

    @Override
    public <T> Optional<Loaded<T>> find(ReferenceKind<T> kind, String code) {
        if (!ReferenceDataItem.isPossible(code)) {
            return Optional.empty();
        }
        return table.find(ReferenceDataItem.key(kind, code))
                .map(item -> ReferenceDataItem.read(kind, item))
                .or(() -> shipped(kind, code));
    }

    private <T> Optional<Loaded<T>> shipped(ReferenceKind<T> kind, String code) {
        return shipped.all(kind).stream().filter(each -> kind.code(each.newest().value()).equals(code)).findFirst();
    }

    @Override
    public <T> boolean put(ReferenceKind<T> kind, Loaded<T> changed) {
        return put(kind, changed, transaction -> transaction.commit(client, backoff));
    }

    /** The same by somebody who has the transaction committed. */
    <T> boolean put(ReferenceKind<T> kind, Loaded<T> changed, Function<Transaction, Transaction.Outcome> commit) {
        var transaction = new Transaction()
                .put(table, ReferenceDataItem.of(kind, changed), ReferenceDataItem.isBefore(changed))
                .put(table, ReferenceDataItem.inHistory(kind, changed.newest()), ReferenceDataItem.IS_ABSENT);
        boolean stored = switch (commit.apply(transaction)) {
            case Transaction.Outcome.Committed _ -> true;
            case Transaction.Outcome.Cancelled(var parts) -> parts.getFirst() instanceof Part.Refused(var current)
                    && current.map(item -> ReferenceDataItem.read(kind, item)).equals(Optional.of(changed));
        };
        recent.forget();
        recentOnes.forget();
        return stored;
    }

    @Override
    public <T> List<Version<T>> versions(ReferenceKind<T> kind, String code) {
        if (!ReferenceDataItem.isPossible(code)) {
            return List.of();
        }
        return Stream.concat(shipped(kind, code).map(Loaded::newest).stream(),
                table.query(ReferenceDataItem.historyOf(kind, code))
                        .map(item -> ReferenceDataItem.version(kind, code, item)))
                .toList();
    }
}
