package certpost.coldstart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Middle values of several processes of one subject. */
record Medians(String subject, double machine, double init, double firstCall, double firstResponse, double warm,
        double warm99, double residentMb, double packageMb) {
    private static final double KB_A_MB = 1024;

    static Medians of(String subject, List<Measured> rounds, long packageBytes) {
        return new Medians(subject, median(rounds, Measured::machine), median(rounds, Measured::init),
                median(rounds, Measured::firstCall), median(rounds, Measured::firstResponse),
                median(rounds, round -> at(0.5, round.warm())), median(rounds, round -> at(0.99, round.warm())),
                median(rounds, round -> round.residentKb() / KB_A_MB), packageBytes / KB_A_MB / KB_A_MB);
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> part) {
        return at(0.5, rounds.stream().mapToDouble(part).boxed().toList());
    }

    /** The value below which that share of all is, between two of them where it falls between. */
    static double at(double share, List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
