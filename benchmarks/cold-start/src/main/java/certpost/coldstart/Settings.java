package certpost.coldstart;

import java.nio.file.Path;

/**
 * What a run is given by the build.
 *
 * @param home          the project's folder
 * @param runtimeClient the folder with AWS's runtime client
 * @param rounds        how often each subject is started
 * @param warm          how many requests follow the first
 * @param only          the module that is measured alone; empty for all
 * @param megabytes     of memory, with the share of a CPU that Lambda gives with them; 0 for 1,024 and a whole CPU
 */
record Settings(Path home, Path runtimeClient, int rounds, int warm, String only, int megabytes) {
    static Settings given() {
        return new Settings(Path.of(System.getProperty("certpost.home")),
                Path.of(System.getProperty("certpost.runtime-client")), Integer.getInteger("certpost.cold.rounds", 10),
                Integer.getInteger("certpost.cold.warm", 300), System.getProperty("certpost.cold.only", ""),
                Integer.getInteger("certpost.cold.memory", 0));
    }

    /** What goes into one module's folder of built files. */
    Path target() {
        return home.resolve("benchmarks/cold-start/target");
    }

    /** The package of a function of ours. */
    Path function(String module) {
        return home.resolve("functions/%1$s/target/%1$s.zip".formatted(module));
    }

    /** The package of another benchmark, such as the peer's. */
    Path benchmark(String module) {
        return home.resolve("benchmarks/%1$s/target/%1$s.zip".formatted(module));
    }

    /** How many certificates are enough for every request of a run. */
    int certificates() {
        return 2 * rounds * (warm + 1) + 50;
    }
}
