package certpost.load.generator;

import java.util.List;

/**
 * What came of a planned request; times in nanoseconds after the beginning.
 *
 * @param due    when it was to be sent
 * @param sent   when it was
 * @param ended  when the answer was there
 * @param status 0 when none came
 * @param body   of answers to what changes something, in one line
 */
public record MeasuredAnswer(long due, long sent, long ended, int status, String body) {
    private static final String TAB = "\t";

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** How long whoever meant to ask at the planned time has waited, also for being sent late. */
    public long latency() {
        return ended - due;
    }

    String line() {
        return String.join(TAB, String.valueOf(due), String.valueOf(sent), String.valueOf(ended),
                String.valueOf(status), body.replaceAll("\\s+", " "));
    }

    /** From a line that the generator has written. */
    public static MeasuredAnswer parse(String line) {
        List<String> parts = List.of(line.split(TAB, -1));
        return new MeasuredAnswer(Long.parseLong(parts.getFirst()), Long.parseLong(parts.get(1)),
                Long.parseLong(parts.get(2)), Integer.parseInt(parts.get(3)), parts.get(4));
    }
}
