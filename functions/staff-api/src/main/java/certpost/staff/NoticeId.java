package certpost.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.Subject;
import java.util.Base64;
import java.util.Optional;

/** A notice's key as a part of a path: facts' ids may hold characters that a path may not. */
final class NoticeId {
    /** In bytes, before it is made one word; DynamoDB refuses to look for a longer key. */
    private static final int LONGEST = 1_024;

    private NoticeId() {}

    static String of(NoticeKey key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key.subject() + " " + key.fact()).getBytes(UTF_8));
    }

    /** The key; empty where it is none. */
    static Optional<NoticeKey> key(String id) {
        try {
            byte[] key = Base64.getUrlDecoder().decode(id);
            String[] parts = new String(key, UTF_8).split(" ", 2);
            return key.length <= LONGEST && parts.length == 2 && Subject.isId(parts[0]) && !parts[1].isEmpty()
                    ? Optional.of(new NoticeKey(parts[0], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
