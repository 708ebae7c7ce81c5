package certpost.faults.books;

/**
 * Something that the books show.
 *
 * @param what names records by number, fact or window; nothing personal
 */
public record Finding(Kind kind, String what) {
    /** What is wrong, or has to be named. */
    public enum Kind {
        /** Something that was accepted is not there, or was never told. */
        LOST,
        /** Something is there twice, or was told twice. */
        TWICE,
        /** Something is there that nobody was promised, or two records contradict each other. */
        UNTRUE,
        /** An SMS of which nobody knows whether it was sent, and which says so. */
        UNCONFIRMED,
        /** An SMS that the provider refused for good, and which says so. */
        FAILED
    }

    static Finding lost(String what) {
        return new Finding(Kind.LOST, what);
    }

    static Finding twice(String what) {
        return new Finding(Kind.TWICE, what);
    }

    static Finding untrue(String what) {
        return new Finding(Kind.UNTRUE, what);
    }

    @Override
    public String toString() {
        return kind + " " + what;
    }
}
