package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists all limits says what the code does. */
class LimitsTest {
    private static final Pattern LIMIT = Pattern.compile("`([A-Z][A-Za-z]+)\\.([A-Z_]+ = [^`]+)`");

    /** {@code `Batch.MOST = 2_000`} is so in the source of that class. */
    @Test
    void shouldListLimitsWithTheFiguresThatTheCodeHas() {
        List<MatchResult> limits = LIMIT.matcher(House.text("docs/limits.md")).results().toList();
        Map<String, String> sources = sources();

        assertThat(limits).hasSizeGreaterThan(15);
        for (MatchResult limit : limits) {
            assertThat(sources.getOrDefault(limit.group(1), "")).as(limit.group())
                    .containsPattern("\\b" + Pattern.quote(limit.group(2)) + ";");
        }
    }

    /** Of what is in packages, by class. */
    private static Map<String, String> sources() {
        return Stream.of("shared/domain/src/main", "shared/aws/src/main", "functions")
                .flatMap(folder -> House.files(House.ROOT.resolve(folder)).stream())
                .filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                .collect(Collectors.toMap((Path file) -> file.getFileName().toString().replace(".java", ""),
                        (Path file) -> House.text(file), String::concat));
    }
}
