package certpost.aws.dynamodb;

import certpost.domain.queue.Cut;
import certpost.domain.queue.Cutting;
import certpost.domain.queue.QueueStore;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Queues in their table. */
public final class DynamoDbQueueStore implements QueueStore {
    private static final int AT_A_TIME = 100;

    private final Table queues;

    public DynamoDbQueueStore(DynamoDbClient client, String queuesTable) {
        this.queues = new Table(client, queuesTable);
    }

    @Override
    public Wished wish(WindowId window, Cut cut) {
        return switch (queues.update(QueueItem.key(window), QueueItem.wished(cut), QueueItem.isFreeFor(cut))) {
            case Write.Stored(var item) -> new Wished.Kept(QueueItem.batch(item));
            case Write.Refused(var current) -> refused(current.orElseThrow(), cut);
        };
    }

    static Wished refused(StoredItem current, Cut cut) {
        Cut latest = QueueItem.cut(current);
        if (!latest.id().equals(cut.id())) {
            return new Wished.Busy(latest);
        }
        return QueueItem.isWaiting(current) ? new Wished.Kept(QueueItem.batch(current)) : new Wished.Done();
    }

    @Override
    public List<WindowId> waiting() {
        return queues.query(QueueItem.INDEX, QueueItem.IS_WAITING, AT_A_TIME).map(QueueItem::window).toList();
    }

    @Override
    public Optional<Cutting> claim(WindowId window, String owner, Instant now, Instant leaseUntil) {
        Write write = queues.update(QueueItem.key(window), QueueItem.claimed(owner, leaseUntil),
                QueueItem.isFree(owner, now));
        return switch (write) {
            case Write.Stored(var item) -> Optional.of(QueueItem.cutting(item));
            case Write.Refused _ -> Optional.empty();
        };
    }

    @Override
    public boolean renew(Cutting cutting, Instant leaseUntil) {
        return queues
                .update(QueueItem.key(cutting.window()), QueueItem.renewed(leaseUntil), QueueItem.isHeldBy(cutting))
                .isStored();
    }

    @Override
    public boolean done(Cutting cutting, int nextBatch) {
        Write write = queues.update(QueueItem.key(cutting.window()), QueueItem.done(nextBatch),
                QueueItem.isHeldBy(cutting));
        return switch (write) {
            case Write.Stored _ -> true;
            case Write.Refused(var current) ->
                // The client repeats a request whose answer was lost, and is then refused what it did itself.
                current.filter(item -> QueueItem.isDoneBy(item, cutting)).isPresent();
        };
    }
}
