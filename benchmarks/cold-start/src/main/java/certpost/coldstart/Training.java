package certpost.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Has a function answer real requests while the JVM watches, which then writes an AOT cache (JEP 514). */
final class Training {
    private static final int REQUESTS = 25;

    private final Launcher launcher;
    private final Desk desk;
    private final Cpus cpus;

    Training(Launcher launcher, Desk desk, Cpus cpus) {
        this.launcher = launcher;
        this.desk = desk;
        this.cpus = cpus;
    }

    /** Trains. */
    void train(Subject subject, Work work, Path cache) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        Process process = launcher.start(subject,
                cpus.anywhere(launcher.command(subject, List.of("-XX:AOTCacheOutput=" + cache))));
        desk.ready(process);
        for (int i = 0; i < REQUESTS; i++) {
            desk.ask(work.events().get(), process).with(i == 0 ? work.firstAnswer() : work.laterAnswers());
        }
        Trial.end(process);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM has written no AOT cache; see the subjects' log");
        }
    }

    /** The options that use a cache, as the Dockerfile has them: it is mapped where it was made for, and nothing in it moved. */
    static List<String> using(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    }
}
