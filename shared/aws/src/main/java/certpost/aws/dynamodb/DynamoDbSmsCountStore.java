package certpost.aws.dynamodb;

import certpost.domain.notice.SmsCountStore;
import java.time.LocalDate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts of SMS in their table. */
public final class DynamoDbSmsCountStore implements SmsCountStore {
    private final Table counts;

    public DynamoDbSmsCountStore(DynamoDbClient client, String smsCountsTable) {
        this.counts = new Table(client, smsCountsTable);
    }

    @Override
    public long add(LocalDate day, long more) {
        return switch (counts.update(SmsCountItem.key(day), SmsCountItem.more(more), SmsCountItem.WHATEVER_IS_THERE)) {
            case Write.Stored(var item) -> SmsCountItem.counted(item);
            case Write.Refused _ -> throw new IllegalStateException("a condition that always holds was refused");
        };
    }
}
