package certpost.coldstart;

import certpost.local.FolderTree;
import certpost.local.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        Journal journal = line -> System.out.println("   " + line);
        Cpus cpus = Cpus.split();
        boolean met = true;
        try (House house = new House(settings.home(), settings.runtimeClient(), work, journal);
                Desk desk = new Desk(journal)) {
            report.say("%s; Java %s; %d rounds, %d warm requests in each".formatted(cpus, Runtime.version(),
                    settings.rounds(), settings.warm()));
            Launcher launcher = new Launcher(work.resolve("subjects.log"), desk);
            Events events = new Events(settings.home());
            Lineup lineup = new Lineup(settings, house.subjects(), new Training(launcher, desk, cpus), work);
            Contest contest = new Contest(settings, house, events, lineup, new Trial(launcher, desk, cpus, work));
            for (Job job : new Jobs(house, events, settings.certificates()).chosen(settings.only())) {
                met &= report.tell(job, contest.medians(job));
            }
        }
        return met;
    }
}
