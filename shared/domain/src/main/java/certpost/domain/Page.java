package certpost.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the cursor from which the next part follows; no cursor where there is none. */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a page has where the caller does not say. */
    public static final int USUAL = 100;
    /** How many items a page has at the most. */
    public static final int MOST = 500;

    public Page {
        items = List.copyOf(items);
    }
}
