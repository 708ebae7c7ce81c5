package certpost.aws.dynamodb;

import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditHeadStore;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Recorded heads in the table of books, which no door may write. */
public final class DynamoDbAuditHeadStore implements AuditHeadStore {
    private final Table books;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff(Thread::sleep);

    public DynamoDbAuditHeadStore(DynamoDbClient client, String booksTable, InstantSource clock) {
        this.books = new Table(client, booksTable);
        this.clock = clock;
    }

    @Override
    public Map<String, AuditHead> findAll(Collection<String> subjects) {
        return books.findAll(new HashSet<>(subjects).stream().map(AuditHeadItem::key).toList(), backoff)
                .stream()
                .map(AuditHeadItem::read)
                .filter(head -> !head.isOver(clock.instant()))
                .collect(Collectors.toMap(AuditHead::subject, Function.identity()));
    }

    @Override
    public boolean advance(AuditHead head) {
        return books.put(AuditHeadItem.of(head), AuditHeadItem.isBefore(head, clock.instant())).isStored();
    }
}
