package certpost.coldstart;

import certpost.local.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures each function in turn with the floor, the peer, and itself with an AOT cache. */
public final class Main {
    private Main() {}

    /** Prints a table, and ends with 1 where a target is missed, or nothing could be measured. */
    public static void main(String[] none) {
        boolean met = false;
        try {
            met = measure(Settings.given());
        } catch (Exception e) {
            System.err.println("The measurement has ended; functions' logs are in the work folder below target");
            e.printStackTrace();
        }
        // DynamoDB Local leaves threads behind, also when something went wrong.
        System.exit(met ? 0 : 1);
    }

    private static boolean measure(Settings settings) throws IOException, InterruptedException {
        FolderTree work = new FolderTree(settings.target().resolve("work"));
        // What a run that failed has left, for whoever wants to know why.
        work.delete();
        Report report = new Report();
        boolean met = measure(settings, Files.createDirectories(work.root()), report);
        Files.writeString(settings.target().resolve("cold-start.md"), report.text());
        work.delete();
        return met;
    }

    private static boolean measure(Settings settings, Path work, Report report)
            throws IOException, InterruptedException {
        Cpus cpus = Cpus.split();
        report.say("%s; Java %s; %d rounds, %d warm requests in each".formatted(cpus, Runtime.version(),
                settings.rounds(), settings.warm()));
        if (settings.megabytes() == 0) {
            return measure(new Measurement(settings, Launcher.DEFAULT_MEGABYTES, cpus::alone, cpus, work, report));
        }
        report.say("of that one a share, as Lambda gives it with %,d MB".formatted(settings.megabytes()));
        try (Share share = Share.of(settings.megabytes())) {
            return measure(new Measurement(settings, settings.megabytes(),
                    command -> share.command(cpus.alone(command)), cpus, work, report));
        }
    }

    private static boolean measure(Measurement measurement) throws IOException, InterruptedException {
        Settings settings = measurement.settings();
        boolean met = true;
        if (settings.only().isEmpty() || Jobs.MODULES.contains(settings.only())) {
            met = measurement.of("jobs",
                    (house, events) -> new Jobs(house, events, settings.certificates()).chosen(settings.only()));
        }
        for (String module : Drill.modules(settings.only())) {
            met &= measurement.of(module,
                    (house, events) -> List.of(Drill.of(module, house, events, settings.rounds())));
        }
        return met;
    }
}
