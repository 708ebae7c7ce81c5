package certpost.coldstart;

import certpost.local.Journal;
import certpost.local.image.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;

/** Measures each function in turn with the floor, the peer, and itself with an AOT cache. */
public final class Main {
    private final Path home = Path.of(System.getProperty("certpost.home"));
    private final Path runtimeClient = Path.of(System.getProperty("certpost.runtime-client"));
    private final int rounds = Integer.getInteger("certpost.cold.rounds", 10);
    private final int warm = Integer.getInteger("certpost.cold.warm", 300);
    private final String only = System.getProperty("certpost.cold.only", "");
    private final Path work;
    private int jobs;
    private final StringBuilder report = new StringBuilder();

    private Main() throws IOException {
        this.work = Files.createTempDirectory(Files.createDirectories(home.resolve("benchmarks/cold-start/target")),
                "work");
    }

    /** Prints a table, and ends with 1 where a target is missed. */
    public static void main(String[] arguments) throws Exception {
        boolean met = new Main().measure();
        // DynamoDB Local leaves threads behind.
        System.exit(met ? 0 : 1);
    }

    private boolean measure() throws Exception {
        Journal journal = line -> System.out.println("   " + line);
        Cpus cpus = Cpus.split();
        boolean met = true;
        try (House house = new House(home, runtimeClient, work, journal); Desk desk = new Desk(journal)) {
            say("%s; Java %s; %d rounds, %d warm requests in each".formatted(cpus, Runtime.version(), rounds, warm));
            Launcher launcher = new Launcher(work.resolve("subjects.log"), desk);
            Trial trial = new Trial(launcher, desk, cpus, work);
            Training training = new Training(launcher, desk, cpus);
            for (Job job : new Jobs(house, new Events(home), 2 * rounds * (warm + 1) + 50).chosen(only)) {
                met &= measure(job, house, trial, training);
            }
        }
        Files.writeString(home.resolve("benchmarks/cold-start/target/cold-start.md"), report);
        return met;
    }

    private boolean measure(Job job, House house, Trial trial, Training training)
            throws IOException, InterruptedException {
        String name = job.module() + "-" + jobs++;
        Path packaged = home.resolve("functions/%1$s/target/%1$s.zip".formatted(job.module()));
        Path floorZip = home.resolve("benchmarks/floor/target/floor.zip");
        Path peerZip = home.resolve("benchmarks/peer/target/peer.zip");
        Subject zip = house.function(job.module(), laidOut(packaged, name));
        Subject floor = house.inPlaceOf(job.module(), "floor", floorZip, laidOut(floorZip, name + "-floor"),
                "certpost.floor.Floor", Map.of());
        Subject peer = house.inPlaceOf(job.module(), "peer", peerZip, laidOut(peerZip, name + "-peer"), job.peer(),
                PeerTables.VARIABLES);
        Path cache = work.resolve(name + ".aot");
        training.train(zip, job.training(), cache);
        Subject cached = zip.with("AOT cache", Training.using(cache));
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        List<Subject> subjects = List.of(floor, peer, zip, cached);
        Supplier<SdkBytes> anything = new Events(home)::minute;
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : subjects) {
                Work given = switch (subject.name()) {
                    case "floor" -> Work.of(anything, "200");
                    case "peer" -> job.peers();
                    default -> job.ours();
                };
                house.rest();
                measured.computeIfAbsent(subject.name(), _ -> new ArrayList<>()).add(trial.run(subject, given, warm));
            }
        }
        Map<String, Medians> medians = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            medians.put(subject.name(), Medians.of(subject.name(), measured.getOrDefault(subject.name(), List.of()),
                    Files.size(subject.zip())));
        }
        return tell(job, medians);
    }

    private Path laidOut(Path zip, String name) throws IOException {
        return ImageFiles.layOut(zip, runtimeClient, home.resolve("config/image/java.options"), work.resolve(name));
    }

    private boolean tell(Job job, Map<String, Medians> medians) {
        say("\n" + job.module() + ": " + job.title());
        say("%-10s %9s %9s %9s %9s %9s %9s %9s %9s".formatted("ms", "first", "JVM", "init", "call", "warm p50",
                "warm p99", "MiB", "zip MB"));
        medians.values()
                .forEach(one -> say(String.format(Locale.ROOT, "%-10s %9.0f %9.0f %9.0f %9.0f %9.2f %9.2f %9.0f %9.1f",
                        one.subject(), one.firstResponse(), one.machine(), one.init(), one.firstCall(), one.warm(),
                        one.warm99(), one.residentMb(), one.packageMb())));
        List<Target> targets = Target.of(medians);
        targets.forEach(target -> say(job.hasTargets() ? target.toString() : target.withoutTarget()));
        return !job.hasTargets() || targets.stream().allMatch(Target::isMet);
    }

    private void say(String line) {
        System.out.println(line);
        report.append(line).append('\n');
    }
}
