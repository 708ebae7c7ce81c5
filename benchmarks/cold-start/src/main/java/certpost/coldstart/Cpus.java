package certpost.coldstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One CPU for the process that is measured, the others for everything else, where Linux's {@code taskset} can say so. */
final class Cpus {
    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private final boolean pinned;

    private Cpus(boolean pinned) {
        this.pinned = pinned;
    }

    /** Any, for whatever is started. */
    static Cpus any() {
        return new Cpus(false);
    }

    /** Moves this process away from the last CPU. */
    static Cpus split() throws InterruptedException {
        if (COUNT < 2) {
            return new Cpus(false);
        }
        try {
            Process moved = new ProcessBuilder("taskset", "-acp", "0-" + (COUNT - 2),
                    String.valueOf(ProcessHandle.current().pid())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Cpus(moved.waitFor(5, TimeUnit.SECONDS) && moved.exitValue() == 0);
        } catch (IOException e) {
            return new Cpus(false);
        }
    }

    /** The command on the last CPU alone. */
    List<String> alone(List<String> command) {
        return on(String.valueOf(COUNT - 1), command);
    }

    /** The command on any CPU. */
    List<String> anywhere(List<String> command) {
        return on("0-" + (COUNT - 1), command);
    }

    private List<String> on(String cpus, List<String> command) {
        if (!pinned) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of("taskset", "-c", cpus));
        all.addAll(command);
        return all;
    }

    @Override
    public String toString() {
        return COUNT + " CPUs, " + (pinned ? "the function alone on one" : "not pinned: there is no taskset");
    }
}
