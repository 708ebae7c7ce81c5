package certpost.aws.dynamodb;

import certpost.domain.holder.HolderId;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.ReminderStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reminders in their table. */
public final class DynamoDbReminderStore implements ReminderStore {
    private final Table reminders;

    public DynamoDbReminderStore(DynamoDbClient client, String remindersTable) {
        this.reminders = new Table(client, remindersTable);
    }

    @Override
    public Optional<Reminder> find(ReminderKey key, Instant now) {
        return reminders.find(ReminderItem.key(key)).map(ReminderItem::read).filter(found -> found.isLiveAt(now));
    }

    @Override
    public List<Reminder> ofHolder(HolderId holder, Instant now) {
        return reminders.query(ReminderItem.isOf(holder))
                .map(ReminderItem::read)
                .filter(found -> found.isLiveAt(now))
                .toList();
    }

    @Override
    public boolean replace(Reminder changed) {
        return switch (reminders.put(ReminderItem.of(changed), ReminderItem.isBefore(changed))) {
            case Write.Stored _ -> true;
            case Write.Refused(var current) ->
                // The client repeats a request whose answer was lost, and is then refused what it did itself.
                current.map(ReminderItem::read).equals(Optional.of(changed));
        };
    }

    @Override
    public void delete(ReminderKey key) {
        reminders.delete(ReminderItem.key(key));
    }

    @Override
    public void used(Reminder reminder) {
        reminders.delete(ReminderItem.key(reminder.key()), ReminderItem.isTheWish(reminder));
    }
}
