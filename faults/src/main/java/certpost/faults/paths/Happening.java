package certpost.faults.paths;

/**
 * What can happen beside a fault of a single call.
 *
 * @param expected what is to be seen, in a few words
 * @param play lets it happen, and says in those words what was seen
 */
public record Happening(String title, String expected, Play play) {
    /** A whole trial but for its audit. */
    @FunctionalInterface
    public interface Play {
        String see(Chapters chapters) throws InterruptedException;
    }
}
