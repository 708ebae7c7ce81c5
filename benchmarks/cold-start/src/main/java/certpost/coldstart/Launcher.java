package certpost.coldstart;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a subject as its image would. */
final class Launcher {
    static final int DEFAULT_MEGABYTES = 1_024;

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path log;
    private final Desk desk;
    private final int megabytes;

    /**
     * Starts processes.
     *
     * @param log       where they write
     * @param megabytes of memory, as the JVM finds them
     */
    Launcher(Path log, Desk desk, int megabytes) {
        this.log = log;
        this.desk = desk;
        this.megabytes = megabytes;
    }

    /** The whole command line, with more options of the JVM. */
    List<String> command(Subject subject, List<String> more) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:MaxRAM=" + megabytes + "m"));
        command.addAll(subject.options());
        command.addAll(more);
        command.add("@" + subject.arguments());
        command.add(subject.handler());
        return command;
    }

    Process start(Subject subject, List<String> command) throws IOException {
        desk.clear();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.putAll(subject.environment());
        variables.put("AWS_LAMBDA_RUNTIME_API", desk.url().getAuthority());
        return builder.start();
    }
}
