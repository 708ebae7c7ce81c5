package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there. */
class DocumentsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    static Stream<Path> documents() {
        return Stream.concat(Stream.of("README.md", "CHANGELOG.md").map(House.ROOT::resolve),
                House.files(House.ROOT.resolve("docs")).stream().filter(file -> file.toString().endsWith(".md")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldNameTestsThatThereAre(Path document) {
        assertThat(Found.IN_SOURCES).containsAll(found(TEST, document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldLinkToFilesThatThereAre(Path document) {
        assertThat(found(LINK, document)).allMatch(link -> Files.exists(document.resolveSibling(link)));
    }

    private static Set<String> found(Pattern pattern, Path document) {
        return pattern.matcher(House.text(document))
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(Collectors.toSet());
    }

    /** Looked for once. */
    private static final class Found {
        static final Set<String> IN_SOURCES = Stream
                .of("shared/domain", "shared/aws", "local", "faults", "redrive", "verify-audit", "functions")
                .flatMap(folder -> House.files(House.ROOT.resolve(folder)).stream())
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                .map(name -> name.replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
