package certpost.load;

import certpost.load.generator.MeasuredAnswer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What some answers say together. Latency counts from the time for which a request was planned.
 *
 * @param seconds    from the beginning to the last answer
 * @param successes  how many were 2xx
 * @param latency    of the successes
 * @param byStatus   how many there were of each status; 0 is no answer at all
 */
record Figures(double seconds, long requests, long successes, Latency latency, Map<Integer, Long> byStatus) {
    private static final double NANOS = 1e9;

    static Figures of(List<MeasuredAnswer> answers) {
        double seconds = answers.stream().mapToLong(MeasuredAnswer::ended).max().orElse(0) / NANOS;
        return new Figures(seconds, answers.size(), answers.stream().filter(MeasuredAnswer::isSuccess).count(),
                Latency.of(answers, MeasuredAnswer::isSuccess), new TreeMap<>(answers.stream()
                        .collect(Collectors.groupingBy(MeasuredAnswer::status, Collectors.counting()))));
    }

    /** Successes a second. */
    double throughput() {
        return seconds == 0 ? 0 : successes / seconds;
    }

    /** How many of what was not a success had which status, e.g. {@code 503: 12}; a dash for none. */
    String errors() {
        String errors = byStatus.entrySet()
                .stream()
                .filter(status -> status.getKey() / 100 != 2)
                .map(status -> (status.getKey() == 0 ? "no answer" : status.getKey()) + ": " + status.getValue())
                .collect(Collectors.joining(", "));
        return errors.isEmpty() ? "-" : errors;
    }

    /** Of some answers, in milliseconds. */
    record Latency(double p50, double p99, double p999, double max) {
        private static final double NANOS_A_MILLI = 1e6;

        static Latency of(List<MeasuredAnswer> answers, Predicate<MeasuredAnswer> some) {
            long[] sorted = answers.stream().filter(some).mapToLong(MeasuredAnswer::latency).sorted().toArray();
            return new Latency(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
        }

        /** The smallest latency that so large a part of them does not exceed; 0 where there is none. */
        private static double at(long[] sorted, double part) {
            return sorted.length == 0
                    ? 0
                    : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / NANOS_A_MILLI;
        }
    }
}
