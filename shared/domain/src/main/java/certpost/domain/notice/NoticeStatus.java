package certpost.domain.notice;

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

    /** Whether a sender has still something to do. */
    public boolean isOpen() {
        return this == PENDING || this == SENDING;
    }
}
