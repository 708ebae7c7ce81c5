package certpost.load;

import certpost.load.generator.Generator;
import certpost.load.generator.MeasuredAnswer;
import certpost.load.generator.PlannedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The load generator in its own process, which is given one plan after the other. */
final class GeneratorProcess implements AutoCloseable {
    private static final Duration TO_READ_ONE = Duration.ofNanos(50_000);
    private static final Duration TO_BE_READY = Duration.ofSeconds(1);

    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private GeneratorProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts it.
     *
     * @param folder for plans and answers
     */
    static GeneratorProcess start(Path folder, URI gateway) throws IOException {
        Files.createDirectories(folder);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new GeneratorProcess(folder,
                new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx512m", "-classpath",
                        System.getProperty("java.class.path"), Generator.class.getName(), gateway.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** The soonest time at which a plan of so many requests can begin. */
    static Instant soonest(int requests) {
        return Instant.now().plus(TO_BE_READY).plus(TO_READ_ONE.multipliedBy(requests)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sends all of it from that time on, and waits for all answers, which come in the plan's order. */
    List<MeasuredAnswer> send(List<PlannedRequest> plan, Instant beginning) throws IOException {
        Path planned = folder.resolve("plan.tsv");
        Path measured = folder.resolve("answers.tsv");
        Files.write(planned, plan.stream().map(PlannedRequest::line).toList());
        orders.write(planned + "\t" + measured + "\t" + beginning.toEpochMilli() + "\n");
        orders.flush();
        if (!"done".equals(answers.readLine())) {
            throw new IOException("the load generator has ended by itself");
        }
        List<MeasuredAnswer> all = Files.readAllLines(measured).stream().map(MeasuredAnswer::parse).toList();
        // They hold tokens, and what people are told.
        Files.delete(planned);
        Files.delete(measured);
        return all;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
