package certpost.coldstart;

import certpost.local.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Measures jobs in a house of their own, and tells.
 *
 * @param megabytes of memory of each process, as the JVM finds them
 * @param placed    a command so changed that its process runs where it is to be measured
 * @param trained   where training runs, which is not measured
 */
record Measurement(Settings settings, int megabytes, UnaryOperator<List<String>> placed, Cpus trained, Path work,
        Report report) {
    private static final Journal JOURNAL = line -> System.out.println("   " + line);

    /** Prepares what is to be measured. */
    @FunctionalInterface
    interface Preparing {
        List<Job> in(House house, Events events) throws InterruptedException;
    }

    /**
     * Whether no target is missed.
     *
     * @param name of the folder in which it unpacks and writes
     */
    boolean of(String name, Preparing jobs) throws IOException, InterruptedException {
        Path here = work.resolve(name);
        boolean met = true;
        try (House house = new House(settings.home(), settings.runtimeClient(), here, JOURNAL);
                Desk desk = new Desk(JOURNAL)) {
            Launcher launcher = new Launcher(work.resolve("subjects.log"), desk, megabytes);
            Events events = new Events(settings.home());
            Lineup lineup = new Lineup(settings, house.subjects(), new Training(launcher, desk, trained), here);
            Contest contest = new Contest(settings, house, events, lineup, new Trial(launcher, desk, placed, here));
            for (Job job : jobs.in(house, events)) {
                met &= report.tell(job, contest.medians(job));
            }
        }
        return met;
    }
}
