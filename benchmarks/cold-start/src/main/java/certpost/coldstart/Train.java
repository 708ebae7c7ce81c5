package certpost.coldstart;

import certpost.local.FolderTree;
import certpost.local.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the AOT cache of one function, for its image: see {@code Dockerfile}. */
public final class Train {
    private Train() {}

    /**
     * Takes a function's module, the file with Java's arguments, and where the cache goes; in the working directory are
     * the template, the events, the packages and the runtime client. Ends with 1, and with the function's log, where it
     * does not come to a cache with which the function starts and answers.
     */
    public static void main(String[] arguments) throws IOException {
        Path work = Files.createTempDirectory("training");
        Path log = work.resolve("training.log");
        int exit = 0;
        try {
            train(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]), work, log);
        } catch (Exception e) {
            e.printStackTrace();
            if (Files.exists(log)) {
                System.err.print(Files.readString(log));
            }
            exit = 1;
        }
        new FolderTree(work).delete();
        // DynamoDB Local leaves threads behind, also when something went wrong.
        System.exit(exit);
    }

    private static void train(String module, Path javaArguments, Path cache, Path work, Path log)
            throws IOException, InterruptedException {
        Path here = Path.of("").toAbsolutePath();
        Journal journal = System.out::println;
        try (House house = new House(here, here.resolve("runtime-client"), work, journal);
                Desk desk = new Desk(journal)) {
            Subject subject = house.subjects().function(module, javaArguments);
            Work lessons = new Lessons(house, new Events(here), Training.REQUESTS).of(module);
            new Training(new Launcher(log, desk, Launcher.DEFAULT_MEGABYTES), desk, Cpus.any()).train(subject, lessons,
                    cache);
        }
    }
}
