package certpost.aws.dynamodb;

import certpost.domain.closing.Closing;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The closing of windows, in the windows' items. */
public final class DynamoDbClosingStore implements ClosingStore {
    private static final int AT_A_TIME = 100;

    private final Table windows;

    public DynamoDbClosingStore(DynamoDbClient client, String windowsTable) {
        this.windows = new Table(client, windowsTable);
    }

    @Override
    public List<WindowId> due(Instant by) {
        return windows.query(ClosingItem.INDEX, ClosingItem.isDue(by), AT_A_TIME).map(WindowItem::id).toList();
    }

    @Override
    public Optional<Closing> claim(WindowId window, Instant dueBy, String owner, Instant now, Instant leaseUntil) {
        Write write = windows.update(WindowItem.key(window), ClosingItem.claimed(owner, leaseUntil),
                ClosingItem.isFree(dueBy, owner, now));
        return switch (write) {
            case Write.Stored(var item) -> Optional.of(ClosingItem.read(item));
            case Write.Refused _ -> Optional.empty();
        };
    }

    @Override
    public boolean renew(Closing closing, Instant leaseUntil) {
        return windows
                .update(WindowItem.key(closing.window().id()), ClosingItem.renewed(leaseUntil),
                        ClosingItem.isHeldBy(closing))
                .isStored();
    }

    @Override
    public boolean passed(Closing closing, int nextFirstBatch, Instant nextLook) {
        return letGo(closing, ClosingItem.passed(nextFirstBatch, nextLook));
    }

    @Override
    public boolean finished(Closing closing, int nextFirstBatch) {
        return letGo(closing, ClosingItem.finished(nextFirstBatch));
    }

    @Override
    public boolean isFinished(WindowId window) {
        return windows.find(WindowItem.key(window)).filter(ClosingItem::isFinished).isPresent();
    }

    @Override
    public boolean lookAgain(WindowId window, Instant at) {
        return windows.update(WindowItem.key(window), ClosingItem.dueAgain(at), ClosingItem.isFinished()).isStored();
    }

    private boolean letGo(Closing closing, Expression change) {
        Write write = windows.update(WindowItem.key(closing.window().id()), change, ClosingItem.isHeldBy(closing));
        return switch (write) {
            case Write.Stored _ -> true;
            case Write.Refused(var current) ->
                // The client repeats a request whose answer was lost, and is then refused what it did itself.
                current.filter(item -> ClosingItem.isLetGoBy(item, closing)).isPresent();
        };
    }
}
