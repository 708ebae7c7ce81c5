package certpost.domain.books;

import certpost.domain.Page;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a store in memory holds at the moment, as a ledger.
 *
 * @param <T> what is in a line
 */
public final class LedgerInMemory<T> implements Ledger<T> {
    private final Supplier<Collection<T>> all;
    private final Function<T, String> place;

    /** Lines by a text that differs from line to line. */
    public LedgerInMemory(Supplier<Collection<T>> all, Function<T, String> place) {
        this.all = all;
        this.place = place;
    }

    @Override
    public Page<T> page(int segment, int segments, @Nullable String cursor, int limit) {
        List<T> rest = all.get()
                .stream()
                .filter(line -> Math.floorMod(place.apply(line).hashCode(), segments) == segment)
                .filter(line -> cursor == null || place.apply(line).compareTo(cursor) > 0)
                .sorted((one, other) -> place.apply(one).compareTo(place.apply(other)))
                .toList();
        // As DynamoDB, which learns only from the next page that this one was the last.
        return rest.size() < limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), place.apply(rest.get(limit - 1)));
    }
}
