package certpost.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A command as engineers call it against the stack on one machine. */
record EngineersCommand(String jar, Caller caller) {

    /** What it said, and how it ended. */
    record Ended(int code, List<String> lines) {}

    Ended run(String... options) throws IOException, InterruptedException {
        return reading("", List.of("--stack", ""), options);
    }

    /** With something to read, and words before the options. */
    Ended reading(String input, List<String> first, String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                Path.of("..").resolve(jar).toAbsolutePath().toString()));
        words.addAll(first);
        words.addAll(List.of(options));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        String exports = caller.send("GET", "/_local/aws", "").body();
        Arrays.stream(exports.split("\\s+", -1))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> builder.environment().put(pair[0], pair[1]));
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        return new Ended(process.waitFor(), lines);
    }
}
