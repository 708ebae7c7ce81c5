package certpost.faults;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.faults.paths.Paths;
import certpost.faults.paths.WritePath;
import certpost.local.template.Template;
import certpost.local.template.TemplateReader;
import certpost.local.template.TemplateYaml;
import certpost.local.template.TrialRetention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing is written through a door that no fault ever happened at: a new one needs a row, or a word on why not. */
class DoorsTest {
    private static final Set<String> WRITING = Set.of("put", "post", "delete", "patch");

    private final Template template;

    DoorsTest() throws IOException {
        template = TemplateReader.read(root("template.yaml"),
                TrialRetention.and(Map.of("TokenIssuer", "https://issuer.example", "TokenAudience", "certpost",
                        "Release", "test", "Stage", "local", "SmsReceipts", "true", "SmsDailyCeiling", "100000")));
    }

    @Test
    void shouldTryEveryRouteScheduleStreamAndLogByWhichSomethingIsWritten() throws IOException {
        Set<String> doors = new TreeSet<>(routes());
        template.schedules().forEach(schedule -> doors.add("schedule " + schedule.function()));
        template.streams().forEach(stream -> doors.add("stream " + stream.table() + " to " + stream.function()));
        template.logs().forEach(log -> doors.add("log to " + log.function()));
        Set<String> known = new TreeSet<>(Doors.TRIED.keySet());
        known.addAll(Doors.NOT_TRIED.keySet());

        assertThat(known).isEqualTo(doors);
    }

    @Test
    void shouldNameRowsThatThereAreAndLeaveNoneOut() {
        List<String> titles = Paths.all().stream().map(WritePath::title).toList();

        assertThat(titles).doesNotHaveDuplicates();
        assertThat(Doors.TRIED.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void shouldLetFaultsHappenToTheFunctionBehindTheDoor() {
        Doors.TRIED.forEach((door,
                titles) -> assertThat(
                        Paths.all().stream().filter(path -> titles.contains(path.title())).map(WritePath::function))
                        .as(door)
                        .containsOnly(function(door)));
    }

    private String function(String door) {
        return template.routes()
                .stream()
                .filter(route -> route.key().equals(door))
                .map(route -> route.function())
                .findFirst()
                .orElseGet(() -> door.replaceFirst(".* ", ""));
    }

    private static Set<String> routes() throws IOException {
        Set<String> routes = new TreeSet<>();
        map(TemplateYaml.read(Files.readString(root("openapi.yaml"))).getOrDefault("paths", Map.of()))
                .forEach((path, operations) -> map(operations).keySet()
                        .stream()
                        .filter(WRITING::contains)
                        .filter(method -> !path.startsWith("/_local/"))
                        .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return routes;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Path root(String file) {
        return Path.of("..").resolve(file);
    }
}
