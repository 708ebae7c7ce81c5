package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.Page;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Windows in their table, each with its place in its exam session's item. */
public final class DynamoDbWindowStore implements WindowStore {
    private final DynamoDbClient client;
    private final DynamoDbWindows reading;
    private final Table windows;
    private final Table sessions;
    private final Backoff backoff;

    public DynamoDbWindowStore(DynamoDbClient client, String windowsTable, String sessionsTable) {
        this(client, windowsTable, sessionsTable, Thread::sleep);
    }

    DynamoDbWindowStore(DynamoDbClient client, String windowsTable, String sessionsTable, Sleeper sleeper) {
        this.client = client;
        this.reading = new DynamoDbWindows(client, windowsTable);
        this.windows = new Table(client, windowsTable);
        this.sessions = new Table(client, sessionsTable);
        this.backoff = new Backoff(sleeper);
    }

    @Override
    public Optional<Window> find(WindowId id) {
        return reading.find(id);
    }

    @Override
    public Stored create(Window window, int newestHolderKey) {
        return created(window, creation(windows, sessions, window, newestHolderKey).commit(client, backoff));
    }

    static Transaction creation(Table windows, Table sessions, Window window, int newestHolderKey) {
        return new Transaction().put(windows, WindowItem.of(window), WindowItem.IS_ABSENT)
                .update(sessions, SessionItem.key(window.session()), SessionItem.withWindow(window, newestHolderKey),
                        SessionItem.isFreeFor(window));
    }

    /** What came of creating a window. */
    static Stored created(Window window, Transaction.Outcome outcome) {
        return switch (outcome) {
            case Transaction.Outcome.Committed _ -> new Stored.Done();
            case Transaction.Outcome.Cancelled(var parts) -> refused(window, parts.getFirst(), parts.getLast());
        };
    }

    private static Stored refused(Window window, Part ofWindow, Part ofSession) {
        if (ofWindow instanceof Part.Refused(var current)) {
            return isStored(window, current) ? new Stored.Done() : new Stored.Conflict();
        }
        if (ofSession instanceof Part.Refused(var session)) {
            return new Stored.SessionTaken(
                    session.flatMap(item -> SessionItem.window(item, window.slot())).orElseThrow());
        }
        throw new IllegalStateException("a transaction was cancelled by none of its parts");
    }

    @Override
    public Stored replace(Window changed) {
        return replaced(windows.put(WindowItem.of(changed), WindowItem.isBefore(changed)), changed);
    }

    /** What came of replacing a window. */
    static Stored replaced(Write write, Window changed) {
        return switch (write) {
            case Write.Stored _ -> new Stored.Done();
            case Write.Refused(var current) -> isStored(changed, current) ? new Stored.Done() : new Stored.Conflict();
        };
    }

    /** The client repeats a request whose answer was lost, and is then refused what it did itself. */
    private static boolean isStored(Window window, Optional<StoredItem> current) {
        return current.map(WindowItem::read).filter(window::equals).isPresent();
    }

    @Override
    public Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit) {
        return reading.list(shown, cursor, limit);
    }
}
