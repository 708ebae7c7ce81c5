package certpost.load;

import certpost.load.Bench.Measured;
import certpost.load.generator.PlannedRequest;
import certpost.meter.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * The rates that were tried, and what came of them.
 *
 * @param sustained the highest rate that was not too much; 0 where all were
 * @param calls     what the holder's door asked of DynamoDB in rungs that were sustained
 * @param answered  how many requests were answered in them
 */
record Ladder(String scenario, List<Rung> rungs, double sustained, List<Reading> calls, long answered) {
    Ladder {
        rungs = List.copyOf(rungs);
        calls = List.copyOf(calls);
    }

    /** One rate: how many requests a second were meant to come, and whether all were answered in time. */
    record Rung(double offered, Figures figures, boolean sustained) {
        static Rung of(double offered, Figures figures, Terms terms) {
            return new Rung(offered, figures,
                    figures.successes() == figures.requests() && figures.latency().p99() <= terms.p99Millis());
        }

        @Override
        public String toString() {
            return "%6.0f/s  %6.0f/s answered, p50 %.0f ms, p99 %.0f ms, errors %s".formatted(offered,
                    figures.throughput(), figures.latency().p50(), figures.latency().p99(), figures.errors());
        }
    }

    /**
     * What people do in a scenario.
     *
     * @param newcomers how many of so many requests are first submissions
     * @param requests  makes those that are due at given times
     */
    record Mix(String scenario, IntUnaryOperator newcomers, Function<List<Long>, List<PlannedRequest>> requests) {}

    /** Climbs. */
    static Ladder climb(Mix mix, Bench bench, Terms terms, Crowd crowd, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        List<Rung> rungs = new ArrayList<>();
        List<Reading> calls = new ArrayList<>();
        long answered = 0;
        var climb = new Climb(terms.startRate());
        while (!climb.isOver()) {
            List<Long> times = Arrivals.of(climb.rate(), terms.stepSeconds(), rungs.size());
            crowd.gather(mix.newcomers.applyAsInt(times.size()));
            bench.settle();
            Measured measured = bench.measure(mix.requests.apply(times));
            Rung rung = Rung.of(climb.rate(), measured.figures(), terms);
            out.printf("%-6s %s%n", mix.scenario, rung);
            rungs.add(rung);
            climb.tried(rung.sustained);
            if (rung.sustained) {
                calls.add(measured.reading());
                answered += rung.figures.requests();
            }
        }
        return new Ladder(mix.scenario, rungs, climb.sustained(), calls, answered);
    }
}
