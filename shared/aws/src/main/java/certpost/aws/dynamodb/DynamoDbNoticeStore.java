package certpost.aws.dynamodb;

import certpost.domain.Page;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Notices in their table. */
public final class DynamoDbNoticeStore implements NoticeStore {
    private final Table notices;
    private final NoticeRetention retention;

    /**
     * Notices in that table.
     *
     * @param retention by which DynamoDB deletes them
     */
    public DynamoDbNoticeStore(DynamoDbClient client, String noticesTable, NoticeRetention retention) {
        this.notices = new Table(client, noticesTable);
        this.retention = retention;
    }

    @Override
    public boolean add(Notice notice) {
        return notices.put(NoticeItem.of(notice, retention), NoticeItem.IS_ABSENT).isStored();
    }

    /** Never takes an equal notice for its own write: two senders could then both believe that they have claimed it. */
    @Override
    public boolean replace(Notice changed) {
        return notices.put(NoticeItem.of(changed, retention), NoticeItem.isBefore(changed)).isStored();
    }

    @Override
    public Optional<Notice> find(NoticeKey key) {
        return notices.find(NoticeItem.key(key)).map(NoticeItem::read);
    }

    @Override
    public List<Notice> of(String subject) {
        return notices.query(NoticeItem.isOf(subject)).map(NoticeItem::read).toList();
    }

    @Override
    public Optional<NoticeKey> ofMessage(String messageId) {
        return notices.query(MessageItem.INDEX, MessageItem.isOf(messageId), 1).map(NoticeItem::key).findFirst();
    }

    /** Shard by shard: notices of one round may be due at the same moment, so that no order in time is strict. */
    @Override
    public Page<NoticeKey> thatAre(NoticeStatus status, @Nullable String cursor, int limit) {
        List<String> shards = NoticeItem.shards(status);
        String place = cursor == null ? null : Cursor.place(cursor);
        int from = place == null ? 0 : shards.indexOf(place.replaceFirst(" .*", ""));
        if (from < 0) {
            throw new Page.NoSuchCursor();
        }
        Attributes after = place == null ? null : NoticeItem.place(place).orElseThrow(Page.NoSuchCursor::new);
        var found = new ArrayList<StoredItem>();
        for (String shard : shards.subList(from, shards.size())) {
            int wanted = limit + 1 - found.size();
            if (wanted > 0) {
                notices.query(NoticeItem.INDEX, NoticeItem.isIn(shard), after, wanted)
                        .limit(wanted)
                        .forEach(found::add);
            }
            after = null;
        }
        Page<StoredItem> page = Cursor.page(found, limit, NoticeItem::place);
        return new Page<>(page.items().stream().map(NoticeItem::key).toList(), page.next());
    }

    @Override
    public List<NoticeKey> due(Instant by, int limit) {
        var due = new ArrayList<NoticeKey>();
        for (Urgency urgency : Urgency.values()) {
            if (due.size() < limit) {
                due.addAll(due(NoticeItem.shards(urgency), by, limit - due.size()));
            }
        }
        return due;
    }

    /** Reads little more than it gives: a look at a long queue must not cost all shards a look's length. */
    private List<NoticeKey> due(List<String> shards, Instant by, int limit) {
        int atATime = limit / shards.size() + 1;
        List<Iterator<StoredItem>> inTime = shards.stream()
                .map(shard -> notices.query(NoticeItem.INDEX, NoticeItem.isDue(shard, by), atATime).iterator())
                .toList();
        return new Merge<>(inTime, NoticeItem::dueAt).first(limit).stream().map(NoticeItem::key).toList();
    }
}
