package certpost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When people come who know nothing of each other: a Poisson process, the same at every run. */
final class Arrivals {
    private static final double NANOS = 1e9;

    private Arrivals() {}

    /** Times in nanoseconds after the beginning, in order. */
    static List<Long> of(double aSecond, double seconds, long seed) {
        var random = new Random(seed);
        List<Long> times = new ArrayList<>();
        for (double at = gap(random, aSecond); at < seconds; at += gap(random, aSecond)) {
            times.add((long) (at * NANOS));
        }
        return times;
    }

    private static double gap(Random random, double aSecond) {
        return -Math.log(1 - random.nextDouble()) / aSecond;
    }
}
