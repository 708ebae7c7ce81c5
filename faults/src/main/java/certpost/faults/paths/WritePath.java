package certpost.faults.paths;

/**
 * One way in which something is written, and how whoever wants it written goes on after a failure: by asking again.
 *
 * @param title as the matrix calls it
 * @param function whose calls fail
 * @param before brings the scene to the point where it begins
 * @param ask asks once, as a client, a stream or the minute does
 */
public record WritePath(String title, String function, Before before, Ask ask) {
    /** What comes before. */
    @FunctionalInterface
    public interface Before {
        void bring(Chapters chapters) throws InterruptedException;
    }

    /** What is asked. */
    @FunctionalInterface
    public interface Ask {
        /** Whether whoever asks knows afterwards that it is done; only then it is promised. */
        boolean isDone(Chapters chapters) throws InterruptedException;
    }
}
