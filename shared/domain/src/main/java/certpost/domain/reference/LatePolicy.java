package certpost.domain.reference;

/** What an agency does with applications that come late in a month (R16). */
public enum LatePolicy {
    /** Nothing: batches are cut from the queue's head whenever somebody cuts them. */
    NONE,

    /** Reviewed by the 20th: sent in that month's last week; after the 20th: in the next month's. */
    MONTHLY_20
}
