package certpost.load;

import certpost.load.Figures.Latency;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Puts the local stack under load, and says whether it stayed right. */
public final class Main {
    private static final int YEAR = 2025;
    private static final int RUSH_YEAR = 2026;
    private static final Duration OPEN = Duration.ofHours(12);
    private static final int TO_WARM_UP = 200;
    private static final double KEY_SECONDS = 2;

    private final Terms terms;
    private final Bench bench;
    private final PrintStream out;
    private final LoadPage page;
    private final List<String> findings = new ArrayList<>();

    private Main(Terms terms, Bench bench, Machine machine, PrintStream out) {
        this.terms = terms;
        this.bench = bench;
        this.out = out;
        this.page = new LoadPage(machine, terms, Integer.getInteger("certpost.instances", 4),
                Integer.getInteger("certpost.waiting", Integer.MAX_VALUE));
    }

    /** Started with the scenarios' names, or with {@code all}. */
    public static void main(String[] arguments) throws InterruptedException {
        // Without it small answers wait for the client's acknowledgement of the part before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // A crowd's connections are kept, or they would close under its requests.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        // DynamoDB Local leaves threads behind, so ending is always explicit.
        System.exit(run(arguments.length == 0 ? "all" : arguments[0], System.out) ? 0 : 1);
    }

    private static boolean run(String choice, PrintStream out) throws InterruptedException {
        Path target = Path.of(System.getProperty("certpost.home", ".")).resolve("benchmarks/load/target");
        Machine machine = Machine.here();
        try (Bench bench = Bench.start(target)) {
            var main = new Main(Terms.of(choice), bench, machine, out);
            main.measure();
            Files.writeString(target.resolve("load.md"), main.page.toString());
            out.println(main.page);
            out.println(main.findings.isEmpty() ? "It stayed right under load." : "It did not stay right under load.");
            return main.findings.isEmpty();
        } catch (IOException | ExecutionException | RuntimeException e) {
            e.printStackTrace(out);
            return false;
        }
    }

    private void measure() throws IOException, InterruptedException, ExecutionException {
        var office = new Office(bench.client(), bench::certificateIds);
        office.announce(YEAR);
        office.open(YEAR, Instant.now().plus(OPEN));
        var crowd = new Crowd(office, YEAR);
        warmUp(crowd);
        double sustained = terms.sustained().orElse(0);
        boolean unknown = sustained == 0 && (terms.has("rush") || terms.has("keys"));
        if (terms.has("submit") || unknown) {
            sustained = climb(crowd, new Ladder.Mix("submit", requests -> requests, crowd::submit));
        }
        if (terms.has("keys") && sustained > 0) {
            KeySpread keys = KeySpread.measure(bench, crowd, sustained / 2, KEY_SECONDS * terms.stepSeconds(), out);
            page.keys(keys);
            findings.addAll(keys.findings());
        }
        if (terms.has("read")) {
            climb(crowd, new Ladder.Mix("read", _ -> 0, crowd::read));
        }
        if (terms.has("mixed")) {
            climb(crowd, new Ladder.Mix("mixed", Crowd::newcomersAmong, crowd::mixed));
        }
        if (terms.has("rush")) {
            rush(office, sustained);
        }
        page.processes(ProcessHandle.current().children().count() - 1);
        page.findings(findings);
    }

    /** Processes start and compile what they do often; nobody measures that here. */
    private void warmUp(Crowd crowd) throws IOException, InterruptedException, ExecutionException {
        List<Long> times = Arrivals.of(terms.startRate(), TO_WARM_UP / terms.startRate(), 0);
        crowd.gather(times.size());
        bench.measure(crowd.submit(times));
        bench.measure(crowd.read(times));
    }

    private double climb(Crowd crowd, Ladder.Mix mix) throws IOException, InterruptedException, ExecutionException {
        Ladder ladder = Ladder.climb(mix, bench, terms, crowd, out);
        page.ladder(ladder);
        if (ladder.sustained() == 0) {
            findings.add(mix.scenario() + ": not even one request a second is sustained");
        }
        return ladder.sustained();
    }

    private void rush(Office office, double sustained) throws IOException, InterruptedException, ExecutionException {
        if (sustained == 0) {
            return;
        }
        Rush.Told told = new Rush(bench, office, RUSH_YEAR, out).hold(2 * sustained, terms.rushSeconds());
        Latency refusals = latency(told.books().refused());
        page.rush(told, refusals, latency(told.books().late()));
        findings.addAll(told.findings());
        if (refusals.p99() > terms.refusalMillis()) {
            findings.add("refused, but not at once: p99 is %.0f ms".formatted(refusals.p99()));
        }
    }

    private static Latency latency(List<Rush.Attempt> attempts) {
        return Latency.of(attempts.stream().map(Rush.Attempt::answer).toList(), _ -> true);
    }
}
