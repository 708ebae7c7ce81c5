package certpost.load;

import certpost.load.Bench.Measured;
import certpost.load.generator.MeasuredAnswer;
import certpost.load.generator.PlannedRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;

/** The last minute of a window: more people than can be served, who try again, until some time after it has closed. */
final class Rush {
    /** How often one tries, on average: refused or not. */
    private static final int TRIES = 3;
    /** What is left of the rush when the window closes is late. */
    private static final double OPEN = 2.0 / 3;
    private static final Duration GRACE = Duration.ofSeconds(61);
    /** Enough to open the window before the first comes. */
    private static final Duration BEFORE = Duration.ofSeconds(5);

    private final Bench bench;
    private final Office office;
    private final Crowd crowd;
    private final int year;
    private final PrintStream out;

    Rush(Bench bench, Office office, int year, PrintStream out) {
        this.bench = bench;
        this.office = office;
        this.crowd = new Crowd(office, year);
        this.year = year;
        this.out = out;
    }

    /**
     * One try in the rush.
     *
     * @param house by which it is known in the address
     */
    record Attempt(Person person, int house, MeasuredAnswer answer) {}

    /** What came of the rush, and of the night after it. */
    record Told(double offered, Measured measured, RushBooks books, List<String> findings) {
        Told {
            findings = List.copyOf(findings);
        }
    }

    Told hold(double rate, double seconds) throws IOException, InterruptedException, ExecutionException {
        List<Long> times = Arrivals.of(rate, seconds, year);
        office.announce(year);
        crowd.gather(Math.max(1, times.size() / TRIES));
        bench.settle();
        List<Person> turns = turns(times.size());
        List<PlannedRequest> plan = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            plan.add(Wishes.apply(times.get(i), turns.get(i), i));
        }
        Instant beginning = GeneratorProcess.soonest(plan.size()).plus(BEFORE);
        Instant closesAt = beginning.plusMillis((long) (seconds * OPEN * 1000));
        office.open(year, closesAt);
        out.printf("rush   %d people, %d tries at %.0f/s, the window closes after %.0f s%n", crowd.people().size(),
                plan.size(), rate, seconds * OPEN);
        Measured measured = bench.measure(plan, beginning);
        out.printf("rush   by status: %s%n", measured.figures().byStatus());
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            attempts.add(new Attempt(turns.get(i), i, measured.answers().get(i)));
        }
        bench.settle();
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), closesAt.plus(GRACE)).toMillis()));
        var books = new RushBooks(beginning, closesAt, attempts, Kept.of(Office.windowId(year), bench.certificates()));
        Night night = Night.after(Office.windowId(year), books.inTheTable(), bench.client(), out);
        List<String> findings = new ArrayList<>(books.findings(night));
        findings.addAll(night.findings());
        return new Told(rate, measured, books, findings);
    }

    /** Who tries when. */
    private List<Person> turns(int count) {
        var random = new Random(year);
        List<Person> people = crowd.people();
        return random.ints(count, 0, people.size()).mapToObj(people::get).toList();
    }
}
