package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateId;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Notices in their table. */
public final class DynamoDbNoticeStore implements NoticeStore {
    private final Table notices;

    public DynamoDbNoticeStore(DynamoDbClient client, String noticesTable) {
        this.notices = new Table(client, noticesTable);
    }

    @Override
    public boolean add(Notice notice) {
        return notices.put(NoticeItem.of(notice), NoticeItem.IS_ABSENT).isStored();
    }

    /** Never takes an equal notice for its own write: two senders could then both believe that they have claimed it. */
    @Override
    public boolean replace(Notice changed) {
        return notices.put(NoticeItem.of(changed), NoticeItem.isBefore(changed)).isStored();
    }

    @Override
    public Optional<Notice> find(NoticeKey key) {
        return notices.find(NoticeItem.key(key)).map(NoticeItem::read);
    }

    @Override
    public List<Notice> ofCertificate(CertificateId certificate) {
        return notices.query(NoticeItem.isOf(certificate)).map(NoticeItem::read).toList();
    }

    @Override
    public Optional<NoticeKey> ofMessage(String messageId) {
        return notices.query(MessageItem.INDEX, MessageItem.isOf(messageId), 1).map(NoticeItem::key).findFirst();
    }

    @Override
    public List<NoticeKey> due(Instant by, int limit) {
        return NoticeItem.shards()
                .stream()
                .flatMap(shard -> notices.query(NoticeItem.INDEX, NoticeItem.isDue(shard, by), limit).limit(limit))
                .sorted(Comparator.comparing(NoticeItem::dueAt))
                .limit(limit)
                .map(NoticeItem::key)
                .toList();
    }
}
