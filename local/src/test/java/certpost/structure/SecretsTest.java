package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is in the repository; what looks like one in a test is named here. */
class SecretsTest {
    private static final Map<String, Pattern> SHAPES = Map.of("an AWS access key",
            Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"), "a private key",
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE " + "KEY"), "a JSON web token",
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"), "a GitHub token",
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}"), "a key of webhooks",
            Pattern.compile("\\bwhsec_[A-Za-z0-9+/=]{16,}"), "a password in an address",
            Pattern.compile("[a-z]+://[^/\\s:@\"]+:[^/\\s:@\"]+@"), "a secret that is assigned", Pattern.compile(
                    "(?i)(password|passwd|secret|token|api[-_]?key)\"?\\s*[:=]\\s*[\"'][^\"'\\s{}$]{16,}[\"']"));

    /** Made up for tests: they open nothing. */
    private static final Set<String> INVENTED = Set.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3", "whsec_Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2Vk",
            "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2Vk",
            "a-secret-of-enough-bytes");
    private static final Set<String> ELSEWHERE = Set.of(".git", "target", ".idea", ".vscode", ".aws-sam");

    @Test
    void shouldHoldNoSecretInAnyFile() throws IOException {
        try (Stream<Path> files = Files.walk(House.ROOT)) {
            assertThat(files.filter(SecretsTest::isKept).flatMap(file -> found(file, lines(file)).stream())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIA" + "ABCDEFGHIJKLMNOP", "-----BEGIN RSA PRIVATE " + "KEY-----",
            "eyJhbGciOiJSUzI1" + "NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLi4u", "whsec_" + "c29tZWJvZHlzIHNlY3JldA==",
            "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789", "postgres://admin:" + "hunter2@db/",
            "\"apiKey\" : \"" + "b7c1f9d2e3a4958671\"", "password='" + "correct-horse-battery'"})
    void shouldKnowASecretByItsShape(String secret) {
        assertThat(found(Path.of("notes.md"), List.of("first line", "this is " + secret))).hasSize(1);
    }

    private static boolean isKept(Path file) {
        Path inside = House.ROOT.relativize(file);
        return Files.isRegularFile(file) && Stream.iterate(inside, each -> each != null, Path::getParent)
                .noneMatch(each -> ELSEWHERE.contains(each.getFileName().toString()));
    }

    /** No lines where it is no text. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Path file, List<String> lines) {
        return lines.stream()
                .flatMap(line -> SHAPES.entrySet()
                        .stream()
                        .filter(shape -> shape.getValue()
                                .matcher(line)
                                .results()
                                .anyMatch(hit -> INVENTED.stream().noneMatch(hit.group()::contains)))
                        .map(shape -> "%s in %s: %s".formatted(shape.getKey(), file, line.strip())))
                .toList();
    }
}
