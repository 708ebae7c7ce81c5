package certpost.faults.paths;

/**
 * What can happen beside a fault of a single call.
 *
 * @param play lets it happen, and says in a few words what was seen
 */
public record Happening(String title, Play play) {
    /** A whole trial but for its audit. */
    @FunctionalInterface
    public interface Play {
        String see(Chapters chapters) throws InterruptedException;
    }
}
