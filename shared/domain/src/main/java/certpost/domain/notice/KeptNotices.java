package certpost.domain.notice;

import certpost.domain.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices as long as they are kept: the table deletes them some time after their time is up, and until then whoever reads
 * finds none. None is stored any more either whose time was up before: nobody is told of what was told long ago.
 */
public final class KeptNotices implements NoticeStore {
    private final NoticeStore notices;
    private final NoticeRetention retention;
    private final InstantSource clock;

    public KeptNotices(NoticeStore notices, NoticeRetention retention, InstantSource clock) {
        this.notices = notices;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> find(NoticeKey key) {
        return notices.find(key).filter(this::isKept);
    }

    @Override
    public List<Notice> of(String subject) {
        return notices.of(subject).stream().filter(this::isKept).toList();
    }

    @Override
    public boolean add(Notice notice) {
        return isKept(notice) && notices.add(notice);
    }

    @Override
    public boolean replace(Notice changed) {
        return isKept(changed) && notices.replace(changed);
    }

    @Override
    public List<NoticeKey> due(Instant by, int limit) {
        return notices.due(by, limit);
    }

    @Override
    public Optional<NoticeKey> ofMessage(String messageId) {
        return notices.ofMessage(messageId);
    }

    @Override
    public Page<NoticeKey> thatAre(NoticeStatus status, @Nullable String cursor, int limit) {
        return notices.thatAre(status, cursor, limit);
    }

    private boolean isKept(Notice notice) {
        return retention.keeps(notice, clock.instant());
    }
}
