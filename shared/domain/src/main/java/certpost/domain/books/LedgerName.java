package certpost.domain.books;

import java.util.Locale;

/** The tables that are read whole, each in segments side by side. */
public enum LedgerName {
    CERTIFICATES(16),
    REFERENCES(8),
    LISTS(4),
    WAYBILLS(16),
    AUDIT(4),
    AUDIT_HEADS(2);

    private final int segments;

    LedgerName(int segments) {
        this.segments = segments;
    }

    /** In how many segments it is read. */
    public int segments() {
        return segments;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
