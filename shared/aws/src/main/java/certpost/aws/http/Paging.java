package certpost.aws.http;

import certpost.domain.Checked;
import certpost.domain.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client asks for, in the parameters {@code cursor} and {@code limit}.
 *
 * @param cursor from the page before; null for the first page
 */
public record Paging(@Nullable String cursor, int limit) {

    /** A list that is read page by page. */
    @FunctionalInterface
    public interface PagedList<T> {
        Page<T> page(@Nullable String cursor, int limit);
    }

    /** Reads the parameters; what is wrong with them is noted there. */
    public static Paging of(FieldReader query) {
        int limit = query.has("limit") ? query.digits("limit", 1, Page.MOST) : Page.USUAL;
        return new Paging(query.optionalText("cursor").orElse(null), limit);
    }

    /** That part, or what is wrong with the cursor. */
    public <T> Checked<Page<T>> of(PagedList<T> list) {
        try {
            return Checked.valid(list.page(cursor, limit));
        } catch (Page.NoSuchCursor _) {
            return Checked.invalid("cursor", "unknown", "no page of this list gave this cursor");
        }
    }
}
