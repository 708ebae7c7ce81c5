package certpost.scale;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a cost grows with the window: the slope of its logarithm over the logarithm of the size, 1 for what grows alike. */
final class Growth {
    private Growth() {}

    /** The exponent of the power of the size that fits best, by least squares; NaN for fewer than two sizes. */
    static double exponent(List<Measured> ofOneOperation, ToDoubleFunction<Measured> cost) {
        double meanSize = ofOneOperation.stream().mapToDouble(each -> Math.log(each.size())).average().orElse(0);
        double meanCost = ofOneOperation.stream().mapToDouble(each -> log(cost, each)).average().orElse(0);
        double together = 0;
        double square = 0;
        for (Measured each : ofOneOperation) {
            double size = Math.log(each.size()) - meanSize;
            together += size * (log(cost, each) - meanCost);
            square += size * size;
        }
        return square == 0 ? Double.NaN : together / square;
    }

    private static double log(ToDoubleFunction<Measured> cost, Measured each) {
        return Math.log(cost.applyAsDouble(each));
    }
}
