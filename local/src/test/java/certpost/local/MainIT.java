package certpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The program as a person starts it. */
@Isolated("it says how soon a process ends")
class MainIT {
    private static final String READY = "certpost is ready: ";

    @TempDir
    private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void shouldTakeItsFunctionsAlongWhenItIsKilled() throws Exception {
        Process main = start("0");
        List<ProcessHandle> functions = functionsOf(main);

        main.destroyForcibly();

        await().until(() -> functions.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void shouldTakeItsFunctionsAlongWhenItIsStopped() throws Exception {
        Process main = start("0");
        List<ProcessHandle> functions = functionsOf(main);

        main.destroy();

        assertThat(main.waitFor(10, TimeUnit.SECONDS)).isTrue();
        await().until(() -> functions.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void shouldSayInOneSentenceThatItsPortIsTaken() throws Exception {
        Process main = start("0");
        String port = String.valueOf(readyAt(main).getPort());

        Process second = start(port);

        String output = new String(second.getInputStream().readAllBytes(), UTF_8);
        assertThat(output.strip()).isEqualTo(
                "certpost cannot start: Port " + port + " is taken; CERTPOST_PORT moves this stack to another one");
        assertThat(second.waitFor()).isEqualTo(1);
    }

    @Test
    void shouldSayWhichStoriesThereAreWhenItIsAskedForAnother() throws Exception {
        Process main = start("0", "-Dcertpost.story=shenzhen");

        assertThat(new String(main.getInputStream().readAllBytes(), UTF_8).strip()).isEqualTo(
                "certpost cannot start: certpost.story is none of true, false, direct-mail, guangzhou: shenzhen");
        assertThat(main.waitFor()).isEqualTo(1);
    }

    @Test
    void shouldEndByItselfWhenAskedTo() throws Exception {
        Process main = start("0", "-Dcertpost.exit=true");

        readyAt(main);

        assertThat(main.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(main.exitValue()).isZero();
    }

    /** One idle function and one that is busy for ever. */
    private List<ProcessHandle> functionsOf(Process main) throws IOException, InterruptedException {
        Caller caller = new Caller(readyAt(main));
        caller.send("POST", "/echo", "x");
        caller.send("GET", "/hang-longer", "");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(folder.resolve("notes")));
        List<ProcessHandle> functions = main.descendants().collect(Collectors.toList());
        assertThat(functions).hasSizeGreaterThanOrEqualTo(2);
        return functions;
    }

    private Process start(String port, String... options) throws IOException {
        Settings settings = TrialStack.settings(folder);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED", "-Dcertpost.story=false",
                        "-Dcertpost.template=" + settings.template(),
                        "-Dcertpost.runtime-client=" + settings.runtimeClient(), "-Dcertpost.work=" + settings.work()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "certpost.local.Main"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CERTPOST_PORT", port);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static URI readyAt(Process main) throws IOException {
        BufferedReader lines = main.inputReader(UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new AssertionError("It was never ready");
    }
}
