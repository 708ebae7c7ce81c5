package certpost.aws.dynamodb;

import certpost.domain.notice.NoticeRetention;
import certpost.domain.registration.CallStore;
import certpost.domain.registration.Registration;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Calls reminders in their table, and writes notices into theirs. */
public final class DynamoDbCallStore implements CallStore {
    private static final int AT_ONCE = 200;

    private final DynamoDbClient client;
    private final Table reminders;
    private final Table notices;
    private final NoticeRetention retention;
    private final Backoff backoff = new Backoff(Thread::sleep);

    public DynamoDbCallStore(DynamoDbClient client, String remindersTable, String noticesTable,
            NoticeRetention retention) {
        this.client = client;
        this.reminders = new Table(client, remindersTable);
        this.notices = new Table(client, noticesTable);
        this.retention = retention;
    }

    @Override
    public Stream<ReminderKey> waiting(String qualification, Instant confirmedBefore) {
        return ReminderItem.shards(qualification)
                .stream()
                .flatMap(shard -> reminders.query(ReminderItem.INDEX, ReminderItem.isWaiting(shard, confirmedBefore),
                        AT_ONCE))
                .map(ReminderItem::key);
    }

    @Override
    public boolean call(Reminder called, Registration registration, Instant now) {
        var transaction = new Transaction().put(reminders, ReminderItem.of(called), ReminderItem.isBefore(called))
                .put(notices, NoticeItem.of(called.telling(registration, now), retention), NoticeItem.IS_ABSENT);
        return switch (transaction.commit(client, backoff)) {
            case Transaction.Outcome.Committed _ -> true;
            case Transaction.Outcome.Cancelled _ -> false;
        };
    }
}
