package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the image without making one. */
class ImageTest {
    private static final String DOCKERFILE = House.text("Dockerfile");
    private static final List<String> STAGES = Arrays.stream(DOCKERFILE.split("(?m)^FROM ", -1)).skip(1).toList();

    @Test
    void shouldTrainOnTheVeryJvmThatRunsAndBeOfAJavaThatNeverChanges() {
        assertThat(STAGES).hasSize(2).allMatch(stage -> stage.startsWith("${JAVA}"));
        assertThat(DOCKERFILE)
                .containsPattern("(?m)^ARG JAVA=eclipse-temurin:25\\.0\\.([4-9]|[1-9][0-9])_[0-9]+-jdk-[a-z]+$");
    }

    @Test
    void shouldPassOnNothingOfTheTrainingButFunctionRuntimeClientAndCache() {
        assertThat(words(STAGES.getLast(), "COPY (.*)")).containsExactly("--from=training /var/task /var/task",
                "--from=training /var/runtime /var/runtime");
        assertThat(STAGES.getFirst()).contains("/var/task/function.aot");
        assertThat(STAGES.getLast()).contains("-XX:AOTCache=/var/task/function.aot", "@/var/task/java.args");
    }

    @Test
    void shouldCopyOnlyWhatTheIgnoreFileLetsIn() {
        List<String> letIn = House.text(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(copied().map(file -> file.equals("functions") ? "functions/*/target/*.zip" : file))
                .containsExactlyInAnyOrderElementsOf(letIn);
    }

    @Test
    void shouldTakeHowJavaStartsFromOneFile() {
        assertThat(copied()).contains("config/image/java.options");
        assertThat(words(DOCKERFILE, "(-XX:[^\" ]+)")).containsExactly("-XX:AOTCache=/var/task/function.aot",
                "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
        assertThat(House.text("config/image/java.options").lines())
                .allMatch(line -> line.startsWith("#") || line.startsWith("-"))
                .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** What the build copies from this folder. */
    static Stream<String> copied() {
        return words(STAGES.getFirst(), "(?m)^COPY (.*) [^ ]+$").stream()
                .flatMap(files -> Arrays.stream(files.split(" ", -1)));
    }

    private static List<String> words(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult hit) -> hit.group(1)).toList();
    }
}
