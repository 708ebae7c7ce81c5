package certpost.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has a function answer real requests while the JVM watches, which then writes an AOT cache (JEP 514). */
final class Training {
    private static final int LESSONS = 25;
    /** The last one to see that it starts with what it has learnt. */
    static final int REQUESTS = LESSONS + 1;

    private final Launcher launcher;
    private final Desk desk;
    private final Cpus cpus;

    Training(Launcher launcher, Desk desk, Cpus cpus) {
        this.launcher = launcher;
        this.desk = desk;
        this.cpus = cpus;
    }

    /** Trains, and sees that the function starts with what it has learnt. */
    void train(Subject subject, Work work, Path cache) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        run(subject, List.of("-XX:AOTCacheOutput=" + cache), work, LESSONS);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM has written no AOT cache; see the subjects' log");
        }
        // Here it may not start without: a cache that does not fit is passed over otherwise, and nobody is told.
        List<String> options = new ArrayList<>(using(cache));
        options.add("-XX:AOTMode=on");
        run(subject, options, work, 1);
    }

    private void run(Subject subject, List<String> options, Work work, int requests)
            throws IOException, InterruptedException {
        Process process = launcher.start(subject, cpus.anywhere(launcher.command(subject, options)));
        try {
            desk.ready(process);
            for (int i = 0; i < requests; i++) {
                desk.ask(work.next(), process);
            }
        } finally {
            Trial.end(process);
        }
    }

    /** The options that use a cache, as the Dockerfile has them: it is mapped where it was made for, and nothing in it moved. */
    static List<String> using(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    }
}
