package certpost.coldstart;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a subject as its image would, with as much memory as the template gives a function. */
final class Launcher {
    private static final String MEMORY = "-XX:MaxRAM=1g";

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path log;
    private final Desk desk;

    /**
     * Starts processes.
     *
     * @param log where they write
     */
    Launcher(Path log, Desk desk) {
        this.log = log;
        this.desk = desk;
    }

    /** The whole command line, with more options of the JVM. */
    List<String> command(Subject subject, List<String> more) {
        List<String> command = new ArrayList<>(List.of(java.toString(), MEMORY));
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
