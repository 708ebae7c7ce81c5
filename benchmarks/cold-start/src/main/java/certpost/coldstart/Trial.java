package certpost.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts a subject afresh, has it answer, and measures. */
final class Trial {
    /** The JVM's own word: {@code [0.040s][info][startuptime] Create VM, 0.0390327 secs}. */
    private static final Pattern UP = Pattern.compile("Create VM, ([0-9.]+) secs");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
    private static final double NANOS = 1e6;

    private final Launcher launcher;
    private final Desk desk;
    private final UnaryOperator<List<String>> placed;
    private final Path startUp;

    /**
     * Measures processes.
     *
     * @param placed a command so changed that its process runs where it is to be measured
     */
    Trial(Launcher launcher, Desk desk, UnaryOperator<List<String>> placed, Path work) {
        this.launcher = launcher;
        this.desk = desk;
        this.placed = placed;
        this.startUp = work.resolve("startuptime.log");
    }

    /** Runs it through its work. */
    Measured run(Subject subject, Work work, int warm) throws IOException, InterruptedException {
        List<String> command = placed
                .apply(launcher.command(subject, List.of("-Xlog:startuptime:file=" + startUp + "::filesize=0")));
        Files.deleteIfExists(startUp);
        Task firstTask = work.next();
        long begun = System.nanoTime();
        Process process = launcher.start(subject, command);
        try {
            long ready = desk.ready(process);
            Desk.Answered first = desk.ask(firstTask, process);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < warm; i++) {
                Task task = work.next();
                times.add(desk.ask(task, process).nanos() / NANOS);
            }
            double up = found(UP, Files.readString(startUp)) * 1000;
            // In the first half the JVM still compiles.
            return new Measured(up, (ready - begun) / NANOS - up, first.nanos() / NANOS, times.subList(warm / 2, warm),
                    resident(process));
        } finally {
            end(process);
        }
    }

    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status) ? Math.round(found(RESIDENT, Files.readString(status))) : 0;
    }

    private static double found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
