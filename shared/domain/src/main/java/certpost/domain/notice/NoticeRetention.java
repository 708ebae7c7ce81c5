package certpost.domain.notice;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long notices are kept, by the deployment's own rule: counted from when telling was of no use any more, so that
 * none is forgotten that may still be sent.
 */
public record NoticeRetention(Duration kept) {

    /** When nothing of it is kept any more. */
    public Instant end(Notice notice) {
        return notice.notAfter().plus(kept);
    }

    /** Whether it is kept at that time. A fact whose notice is not is told to nobody any more. */
    public boolean keeps(Notice notice, Instant now) {
        return now.isBefore(end(notice));
    }
}
