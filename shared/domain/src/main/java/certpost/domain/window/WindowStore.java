package certpost.domain.window;

import certpost.domain.Page;
import java.util.Optional;
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
    Page<Window> list(@Nullable String cursor, int limit);
}
