package certpost.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and the cursor from which the next part follows; no cursor where there is none. A list
 * that is asked for a part by another cursor throws {@link NoSuchCursor}.
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a page has where the caller does not say. */
    public static final int USUAL = 100;
    /** How many items a page has at the most. */
    public static final int MOST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** A cursor that no page of that list ever gave. */
    public static final class NoSuchCursor extends IllegalArgumentException {
        public NoSuchCursor() {
            super("no page of this list gave that cursor");
        }
    }
}
