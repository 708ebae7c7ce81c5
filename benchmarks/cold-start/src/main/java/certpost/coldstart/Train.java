package certpost.coldstart;

import certpost.local.Journal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the AOT cache of one function, for its image: see {@code Dockerfile}. */
public final class Train {
    /** Certificates, one for each request. */
    private static final int CERTIFICATES = 30;

    private Train() {}

    /**
     * Takes a function's module, the file with Java's arguments, and where the cache goes; in the working directory are
     * the template, the events, the packages and the runtime client.
     */
    public static void main(String[] arguments) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Path work = Files.createTempDirectory("training");
        Journal journal = System.out::println;
        try (House house = new House(here, here.resolve("runtime-client"), work, journal);
                Desk desk = new Desk(journal)) {
            Launcher launcher = new Launcher(work.resolve("training.log"), desk);
            var jobs = new Jobs(house, new Events(here), CERTIFICATES);
            Subject subject = house.function(arguments[0], Path.of(arguments[1]));
            new Training(launcher, desk, Cpus.any()).train(subject, jobs.training(arguments[0]), Path.of(arguments[2]));
        }
        // DynamoDB Local leaves threads behind.
        System.exit(0);
    }
}
