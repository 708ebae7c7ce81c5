package certpost.receipts;

import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Writes a receipt to the notice whose message it is of. */
final class Filing {
    /**
     * How long after the provider took a message its notice may still be unknown: the sender has yet to write the id, or
     * the index to show it. Less than the three minutes that Lambda lets pass until its last try, so that a message of
     * another stack in the account is let go by then and never becomes a dead letter.
     */
    static final Duration YOUNG = Duration.ofSeconds(150);
    private static final int MOST_TRIES = 5;

    private final NoticeStore notices;
    private final InstantSource clock;

    /** What came of a receipt. */
    enum Filed {
        /** The notice says so, or knew better. */
        DONE,
        /** No notice is known yet; the receipt has to come again. */
        TOO_EARLY,
        /** The message is none of ours, or was sent again since. */
        NOT_OURS
    }

    Filing(NoticeStore notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    Filed file(Receipt receipt, Instant acceptedAt) {
        Optional<NoticeKey> key = notices.ofMessage(receipt.messageId());
        if (key.isPresent()) {
            write(key.get(), receipt);
            return Filed.DONE;
        }
        return clock.instant().isBefore(acceptedAt.plus(YOUNG)) ? Filed.TOO_EARLY : Filed.NOT_OURS;
    }

    private void write(NoticeKey key, Receipt receipt) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Notice> after = notices.find(key).flatMap(notice -> notice.after(receipt));
            if (after.isEmpty() || notices.replace(after.get())) {
                return;
            }
        }
        throw new IllegalStateException("the notice is being changed by others");
    }
}
