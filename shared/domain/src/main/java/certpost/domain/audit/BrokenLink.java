package certpost.domain.audit;

/**
 * Where a chain is not what it was.
 *
 * @param sequence of the entry at which it shows
 */
public record BrokenLink(String subject, long sequence, Kind kind) {

    /** How it shows. */
    public enum Kind {
        /** The entry is not there, though a later one is. */
        MISSING,
        /** The entry is not what its hash says. */
        CHANGED,
        /** An entry stands where another should. */
        REORDERED,
        /** The entry does not follow from the one before: one of the two has been written anew. */
        NOT_LINKED,
        /** The chain ends before its recorded head. */
        CUT,
        /** The entry is not the recorded head: the chain up to it has been written anew. */
        REWRITTEN
    }

    @Override
    public String toString() {
        return subject + " entry " + sequence + ": " + kind;
    }
}
