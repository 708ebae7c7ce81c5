package certpost.domain.window;

import certpost.domain.Page;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps windows: one for each id, and one for each exam session and channel. */
public interface WindowStore {

    /** What came of storing a window. */
    sealed interface Stored {
        /** It is stored. */
        record Done() implements Stored {}

        /** The exam session has another window on that channel. */
        record SessionTaken(WindowId by) implements Stored {}

        /** Somebody changed it, or began to close it, in between. */
        record Conflict() implements Stored {}
    }

    /** The window as it is now, read consistently. */
    Optional<Window> find(WindowId id);

    /** Stores a new window and opens its exam session, if it is the first of it, under the given key version. */
    Stored create(Window window, int newestHolderKey);

    /** Stores a changed window if nothing changed in between and closing has not begun. */
    Stored replace(Window changed);

    /** Windows in no particular order. */
    default Page<Window> list(@Nullable String cursor, int limit) {
        return list(_ -> true, cursor, limit);
    }

    /** Those of the windows, in no particular order; no cursor names one of the others. */
    Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit);
}
