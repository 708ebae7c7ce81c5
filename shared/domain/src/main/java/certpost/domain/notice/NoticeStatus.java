package certpost.domain.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What became of a notice. */
public enum NoticeStatus {
    /** To be sent. */
    PENDING,
    /** Claimed by a sender; if that one never says what came of it, it becomes UNCONFIRMED. */
    SENDING,
    /** Accepted by the SMS provider. */
    SENT,
    /** The provider says that it reached the phone. */
    DELIVERED,
    /** Perhaps accepted: nobody knows. Never sent again by itself. */
    UNCONFIRMED,
    /** Refused by the provider for good, or accepted and then not delivered. */
    FAILED,
    /** Too late to be of use. */
    EXPIRED,
    /** No longer true, e.g. meant for a number that was replaced. */
    DROPPED;

    /** Those in which nothing more happens by itself and the holder perhaps knows nothing. */
    public static final Set<NoticeStatus> NEED_A_PERSON = Collections
            .unmodifiableSet(EnumSet.of(UNCONFIRMED, FAILED, EXPIRED));

    /** Whether a sender has still something to do. */
    public boolean isOpen() {
        return this == PENDING || this == SENDING;
    }

    /** Whether a person has to look at it. */
    public boolean needsAPerson() {
        return NEED_A_PERSON.contains(this);
    }
}
