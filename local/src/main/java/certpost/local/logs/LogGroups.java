package certpost.local.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lines that wait to be passed on; whoever reads a group gets them some seconds late, as on AWS. */
public final class LogGroups {
    /** More than anybody needs to write down what the line is about. */
    static final Duration LAG = Duration.ofSeconds(3);

    private final Deque<Line> lines = new ArrayDeque<>();

    /** A line of a group. */
    public record Line(String group, Instant at, String message) {}

    /** Writes a line. */
    public synchronized void write(String group, Instant at, String message) {
        lines.add(new Line(group, at, message));
    }

    /** The lines that may be passed on, up to a limit; they are gone from here. */
    synchronized List<Line> take(Instant now, int limit) {
        var taken = new ArrayList<Line>();
        Line next = lines.peek();
        while (next != null && taken.size() < limit && !next.at().plus(LAG).isAfter(now)) {
            taken.add(lines.remove());
            next = lines.peek();
        }
        return taken;
    }
}
