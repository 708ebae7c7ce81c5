package certpost.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Parts of something that runs, which are closed with it: what was opened last first. */
public final class OpenParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Journal journal;

    /**
     * None yet.
     *
     * @param journal is told of a part that could not be closed; the others are closed all the same
     */
    public OpenParts(Journal journal) {
        this.journal = journal;
    }

    /** The part, which is closed later. */
    public <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                journal.note("Stopping met " + e.getClass().getName());
            }
        }
    }
}
