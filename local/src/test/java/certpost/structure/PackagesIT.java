package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to Lambda: all that a function needs, and little else. */
class PackagesIT {
    private static final long LARGEST = 12 * 1024 * 1024;
    private static final Set<String> NEVER = Set.of("junit", "assertj", "archunit", "mockito", "DynamoDBLocal",
            "testcontainers", "-tests.jar", "runtime-interface-client", "jackson-databind", "snakeyaml", "nimbus",
            "error_prone", "nullaway", "generator");

    /** The SDK looks for it by its name. */
    private static final String EVENT_STREAMS = "software.amazon.awssdk.http.auth.aws.eventstream.HttpAuthAwsEventStream";
    /** Lambda looks for it by its name when it reads an event for a typed handler. */
    private static final String TIMES = "org.joda.time.DateTime";

    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldHoldTheHandlerThatTheTemplateNames(String name) {
        Map<String, Object> function = Cloud.function(name);

        assertThat(FunctionZip.of(function).has(Handlers.of(function))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldHoldNothingOfTestsNorOfThisMachine(String name) {
        assertThat(FunctionZip.of(Cloud.function(name)).jars())
                .noneMatch(jar -> NEVER.stream().anyMatch(jar::contains));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldHoldOneHttpClient(String name) {
        List<String> clients = List.of("url-connection-client", "aws-crt-client", "apache-client", "apache5-client",
                "netty-nio-client");

        assertThat(FunctionZip.of(Cloud.function(name))
                .jars()
                .stream()
                .filter(jar -> clients.stream().anyMatch(jar::contains))
                .toList()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldHoldOnlyWhatItsCodeNames(String name) {
        Map<String, Object> function = Cloud.function(name);
        FunctionZip zip = FunctionZip.of(function);
        String handler = Handlers.of(function);
        List<String> roots = new ArrayList<>(List.of(handler, EVENT_STREAMS));
        if (zip.names(handler, "com/amazonaws/services/lambda/runtime/RequestHandler")) {
            roots.add(TIMES);
        }
        Set<String> unnamed = new TreeSet<>(zip.jars());
        unnamed.removeAll(zip.jarsNamedFrom(roots));

        assertThat(unnamed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldMergeItsLibrariesToTheByteAndNothingElse(String name) throws IOException {
        FunctionZip zip = FunctionZip.of(Cloud.function(name));

        assertThat(zip.merged()).isNotEmpty().isEqualTo(zip.toMerge());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldPassOnTheLicencesAndNoticesOfItsLibraries(String name) {
        FunctionZip zip = FunctionZip.of(Cloud.function(name));

        assertThat(zip.legalTexts()).isNotEmpty().allSatisfy(text -> assertThat(zip.thirdParty()).contains(text));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldBeSmall(String name) throws IOException {
        assertThat(FunctionZip.of(Cloud.function(name)).size()).isLessThanOrEqualTo(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldBeTheSameWhoeverBuildsIt(String name) {
        List<ZipEntry> entries = FunctionZip.of(Cloud.function(name)).entries();

        assertThat(entries).extracting(ZipEntry::getName).doesNotHaveDuplicates();
        assertThat(entries).extracting(ZipEntry::getTimeLocal).containsOnly(LocalDateTime.of(2026, 11, 1, 0, 0));
    }
}
