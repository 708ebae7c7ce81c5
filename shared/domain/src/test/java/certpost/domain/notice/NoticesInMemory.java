package certpost.domain.notice;

import certpost.domain.Page;
import certpost.domain.Pages;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices in a map. */
public final class NoticesInMemory implements NoticeStore {
    private final Map<NoticeKey, Notice> notices = new LinkedHashMap<>();

    /** All notices, in the order in which they were added. */
    public synchronized List<Notice> all() {
        return List.copyOf(notices.values());
    }

    @Override
    public synchronized boolean add(Notice notice) {
        return notices.putIfAbsent(notice.key(), notice) == null;
    }

    /** Never takes an equal notice for its own write: two senders could then both believe that they have claimed it. */
    @Override
    public synchronized boolean replace(Notice changed) {
        Notice before = notices.get(changed.key());
        if (before == null || before.version() != changed.version() - 1) {
            return false;
        }
        notices.put(changed.key(), changed);
        return true;
    }

    @Override
    public synchronized Optional<Notice> find(NoticeKey key) {
        return Optional.ofNullable(notices.get(key));
    }

    @Override
    public synchronized List<Notice> of(String subject) {
        return notices.values().stream().filter(notice -> notice.subject().id().equals(subject)).toList();
    }

    @Override
    public synchronized List<NoticeKey> due(Instant by, int limit) {
        return notices.values()
                .stream()
                .filter(notice -> notice.status().isOpen() && notice.dueAt().toEpochMilli() <= by.toEpochMilli())
                .sorted(Comparator.comparing((Notice notice) -> notice.kind().urgency()).thenComparing(Notice::dueAt))
                .limit(limit)
                .map(Notice::key)
                .toList();
    }

    @Override
    public synchronized Optional<NoticeKey> ofMessage(String messageId) {
        return notices.values()
                .stream()
                .filter(notice -> notice.messageId().equals(messageId))
                .map(Notice::key)
                .findFirst();
    }

    @Override
    public synchronized Page<NoticeKey> thatAre(NoticeStatus status, @Nullable String cursor, int limit) {
        return Pages.of(
                notices.values()
                        .stream()
                        .filter(notice -> notice.status() == status)
                        .map(Notice::key)
                        .sorted(Comparator.comparing(key -> place(status, key))),
                key -> place(status, key), text -> text.startsWith(status + " "), cursor, limit);
    }

    private static String place(NoticeStatus status, NoticeKey key) {
        return status + " " + key.subject() + " " + key.fact();
    }

    /** Loses a notice. */
    public synchronized void lose(NoticeKey key) {
        notices.remove(key);
    }
}
