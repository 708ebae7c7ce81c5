package certpost.aws.dynamodb;

import certpost.domain.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where the next page of a list begins: behind that item. Written so that nobody is tempted to read it. */
final class Cursor {
    private Cursor() {}

    static String after(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static String place(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Page.NoSuchCursor();
        }
    }

    /** A page of a list, from one item more than fits where there is one more. */
    static <T> Page<T> page(List<T> found, int limit, Function<T, String> place) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), after(place.apply(found.get(limit - 1))));
    }
}
