package certpost.domain.window;

/** Keeps windows: one for each id, and one for each exam session and channel. */
public interface WindowStore extends Windows {

    /** What came of storing a window. */
    sealed interface Stored {
        /** It is stored. */
        record Done() implements Stored {}

        /** The exam session has another window on that channel. */
        record SessionTaken(WindowId by) implements Stored {}

        /** Somebody changed it, or began to close it, in between. */
        record Conflict() implements Stored {}
    }

    /** Stores a new window and opens its exam session, if it is the first of it, under the given key version. */
    Stored create(Window window, int newestHolderKey);

    /** Stores a changed window if nothing changed in between and closing has not begun. */
    Stored replace(Window changed);
}
