package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.registration.Allowance;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Confirmation codes in their table, whose reminders and notices are in theirs. */
public final class DynamoDbCodeStore implements CodeStore {
    /** The allowances follow the code, the notice and the reminder in a transaction. */
    private static final int BEFORE_ALLOWANCES = 3;

    private final DynamoDbClient client;
    private final Table codes;
    private final Table reminders;
    private final Table notices;
    private final NoticeRetention retention;
    private final Backoff backoff = new Backoff(Thread::sleep);

    public DynamoDbCodeStore(DynamoDbClient client, String codesTable, String remindersTable, String noticesTable,
            NoticeRetention retention) {
        this.client = client;
        this.codes = new Table(client, codesTable);
        this.reminders = new Table(client, remindersTable);
        this.notices = new Table(client, noticesTable);
        this.retention = retention;
    }

    @Override
    public Asked ask(Reminder asked, ConfirmationCode code, List<Allowance> allowances) {
        var transaction = new Transaction().put(reminders, ReminderItem.of(asked), ReminderItem.mayBeAsked(asked))
                .put(codes, ConfirmationItem.of(asked, code), ConfirmationItem.WHATEVER_IS_THERE)
                .put(notices, NoticeItem.of(asked.confirmation(), retention), NoticeItem.IS_ABSENT);
        allowances.forEach(each -> transaction.update(codes, ConfirmationItem.key(each), ConfirmationItem.oneMore(each),
                ConfirmationItem.isLeft(each)));
        return switch (transaction.commit(client, backoff)) {
            case Transaction.Outcome.Committed _ -> new Asked.Done();
            case Transaction.Outcome.Cancelled(var parts) -> refused(parts, allowances);
        };
    }

    private static Asked refused(List<Part> parts, List<Allowance> allowances) {
        for (int i = 0; i < allowances.size(); i++) {
            if (parts.get(BEFORE_ALLOWANCES + i) instanceof Part.Refused) {
                return new Asked.TooMany(allowances.get(i));
            }
        }
        return new Asked.Changed();
    }

    @Override
    public Optional<ConfirmationCode> find(Reminder reminder, Instant now) {
        return codes.find(ConfirmationItem.key(reminder.key()))
                .flatMap(item -> ConfirmationItem.read(item, reminder, now));
    }

    @Override
    public Optional<ConfirmationCode> attempt(Reminder reminder, Instant now) {
        return switch (codes.update(ConfirmationItem.key(reminder.key()), ConfirmationItem.tried(),
                ConfirmationItem.mayBeTried(reminder, now))) {
            case Write.Stored(var item) -> Optional.of(ConfirmationItem.code(item));
            case Write.Refused _ -> Optional.empty();
        };
    }

    @Override
    public void forget(ReminderKey key) {
        codes.delete(ConfirmationItem.key(key));
    }
}
