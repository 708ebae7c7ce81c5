package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of security leaves nothing out: OWASP's API risks have tests, ASVS's requirements have evidence. */
class SecurityDocumentsTest {
    private static final int API_RISKS = 10;
    /** Of levels 1 and 2, in ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;
    private static final Pattern RISK = Pattern.compile("^\\| (API\\d+) [^|]+\\|[^|]+\\|([^|]*)\\|$",
            Pattern.MULTILINE);
    private static final Pattern REQUIREMENT = Pattern
            .compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\|[^|]+\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern COUNT = Pattern.compile("^\\| ([a-z ]+) \\| (\\d+) \\|[^|]+\\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\]\\([^)]+\\)");

    private final String asvs = House.text("docs/asvs.md");
    private final List<Requirement> requirements = REQUIREMENT.matcher(asvs)
            .results()
            .map(row -> new Requirement(row.group(1), row.group(2).strip()))
            .toList();

    /**
     * A row of the table.
     *
     * @param evidence begins with its kind and a colon
     */
    private record Requirement(String id, String evidence) {
        String kind() {
            return evidence.substring(0, Math.max(0, evidence.indexOf(':')));
        }

        String shown() {
            return evidence.substring(evidence.indexOf(':') + 1).strip();
        }
    }

    @Test
    void shouldGiveEachApiRiskItsTests() {
        Map<String, String> risks = new HashMap<>();
        RISK.matcher(House.text("SECURITY.md")).results().forEach(row -> risks.put(row.group(1), row.group(2)));

        assertThat(risks.keySet()).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, API_RISKS).mapToObj(risk -> "API" + risk).toList());
        risks.forEach((risk, tests) -> assertThat(tests).as(risk).containsPattern(DocumentsTest.TEST));
    }

    @Test
    void shouldHaveEveryRequirementOnceWithItsEvidence() {
        List<String> ids = requirements.stream().map(Requirement::id).toList();

        assertThat(ids).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
        requirements.forEach(each -> assertThat(each.shown()).as(each.id()).isNotEmpty());
    }

    @Test
    void shouldNameATestOrAFileWhereThatIsTheEvidence() {
        for (Requirement each : requirements) {
            switch (each.kind()) {
                case "tests" -> assertThat(each.shown()).as(each.id()).containsPattern(DocumentsTest.TEST);
                case "file" -> assertThat(each.shown()).as(each.id()).containsPattern(LINK);
                default -> assertThat(each.kind()).as(each.id()).isIn("deployment", "not applicable", "not met");
            }
        }
    }

    /** So that nobody has to count what is not met. */
    @Test
    void shouldCountEachKindOfEvidence() {
        Map<String, Long> counted = requirements.stream()
                .map(Requirement::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> stated = COUNT.matcher(asvs)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Long.valueOf(row.group(2))));

        assertThat(counted).isEqualTo(stated);
    }
}
