package certpost.domain.notice;

/** How long notices may wait: those that come first are sent first. */
public enum Urgency {
    /** Somebody sits before a page and waits for it. */
    WAITED_FOR,
    /** It tells one holder what has happened. */
    OF_ONE,
    /** It is one of a hundred thousand of the same, for which there are days. */
    OF_MANY
}
