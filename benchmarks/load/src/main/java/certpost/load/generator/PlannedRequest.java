package certpost.load.generator;

import java.util.List;

/**
 * A request whose time was fixed before anything was sent: it is not put off because earlier ones are slow.
 *
 * @param dueNanos  after the beginning
 * @param body      one line of JSON; empty for none
 */
public record PlannedRequest(long dueNanos, String method, String path, String token, String body) {
    private static final String TAB = "\t";

    /** As a line of a plan. */
    public String line() {
        return String.join(TAB, String.valueOf(dueNanos), method, path, token, body);
    }

    static PlannedRequest parse(String line) {
        List<String> parts = List.of(line.split(TAB, -1));
        return new PlannedRequest(Long.parseLong(parts.getFirst()), parts.get(1), parts.get(2), parts.get(3),
                parts.get(4));
    }
}
