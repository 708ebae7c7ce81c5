package certpost.staff;

import certpost.domain.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of a short list in the order of its codes; the codes themselves are the cursors. */
final class CodePages {
    private CodePages() {}

    static <T> Page<T> of(List<T> all, Function<T, String> code, @Nullable String cursor, int limit) {
        if (cursor != null && all.stream().map(code).noneMatch(cursor::equals)) {
            throw new Page.NoSuchCursor();
        }
        List<T> rest = all.stream()
                .filter(each -> cursor == null || code.apply(each).compareTo(cursor) > 0)
                .sorted(Comparator.comparing(code))
                .toList();
        return rest.size() <= limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), code.apply(rest.get(limit - 1)));
    }
}
