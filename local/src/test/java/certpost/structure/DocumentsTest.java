package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there. */
class DocumentsTest {
    /** A class, and perhaps one of its methods behind a {@code #}. */
    static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT|Contract))((?:#\\w+)?)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    static Stream<Path> documents() {
        return Stream.concat(Stream.of("README.md", "CHANGELOG.md", "SECURITY.md").map(House.ROOT::resolve),
                House.files(House.ROOT.resolve("docs")).stream().filter(file -> file.toString().endsWith(".md")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldNameTestsThatThereAre(Path document) {
        List<String> notThere = TEST.matcher(House.text(document))
                .results()
                .filter(hit -> !isThere(hit.group(1), hit.group(2)))
                .map(MatchResult::group)
                .toList();

        assertThat(notThere).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldLinkToFilesThatThereAre(Path document) {
        assertThat(links(document)).allMatch(link -> Files.exists(document.resolveSibling(link)));
    }

    private static boolean isThere(String test, String method) {
        String source = Found.SOURCES.getOrDefault(test, "");
        return method.isEmpty() ? !source.isEmpty() : source.contains("void " + method.substring(1) + "(");
    }

    private static Set<String> links(Path document) {
        return LINK.matcher(House.text(document))
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(Collectors.toSet());
    }

    /** Looked for once. */
    private static final class Found {
        private static final Pattern NAME = Pattern.compile("[A-Za-z]+(?:Test|IT|Contract)\\.java");

        /** Tests by their names; those of several modules that have one name are taken together. */
        static final Map<String, String> SOURCES = Stream
                .of("shared/domain", "shared/aws", "local", "faults", "benchmarks", "redrive", "verify-audit",
                        "answer-holder", "functions")
                .flatMap(folder -> House.files(House.ROOT.resolve(folder)).stream())
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .collect(Collectors.toMap((Path file) -> file.getFileName().toString().replace(".java", ""),
                        (Path file) -> House.text(file), (first, second) -> first + second));
    }
}
