package certpost.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts the lists of stores in memory into pages. */
public final class Pages {
    private static final String PREFIX = "after:";

    private Pages() {}

    /**
     * A page of a list.
     *
     * @param all in the order of their places
     * @param place text that sorts like the list
     * @param isPlace whether a text can be a place in this list
     */
    public static <T> Page<T> of(Stream<T> all, Function<T, String> place, Predicate<String> isPlace,
            @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : after(cursor, isPlace);
        List<T> found = all.filter(each -> place.apply(each).compareTo(after) > 0).limit(limit + 1L).toList();
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), PREFIX + place.apply(found.get(limit - 1)));
    }

    private static String after(String cursor, Predicate<String> isPlace) {
        if (!cursor.startsWith(PREFIX) || !isPlace.test(cursor.substring(PREFIX.length()))) {
            throw new Page.NoSuchCursor();
        }
        return cursor.substring(PREFIX.length());
    }
}
