package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.EventPattern;
import certpost.local.template.Intrinsic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** One real event for each way in which the template starts a function, and no event that nothing uses. */
class EventsTest {
    private static final List<Path> FILES = House.files(House.ROOT.resolve("events"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldUseEveryEventInSomeTest() {
        List<String> tests = Stream.of(House.functions(), House.shared(), List.of(House.ROOT.resolve("local")))
                .flatMap(List::stream)
                .flatMap(module -> House.files(module.resolve("src")).stream())
                .filter(file -> file.toString().contains("/src/test/java/"))
                .map(House::text)
                .toList();

        assertThat(FILES).isNotEmpty()
                .allMatch(file -> tests.stream().anyMatch(test -> test.contains("events/" + file.getFileName())));
    }

    @Test
    void shouldHaveARequestForEachFunctionBehindTheGateway() throws JsonProcessingException {
        List<String> requests = new ArrayList<>();
        for (JsonNode event : events("routeKey")) {
            assertThat(event.path("version").asText()).isEqualTo("2.0");
            assertThat(event.at("/requestContext/routeKey")).isEqualTo(event.path("routeKey"));
            requests.add(event.path("routeKey").asText());
        }
        assertThat(new TreeSet<>(Contract.routes().keySet())).containsAll(requests);
        Cloud.functions().forEach((name, function) -> {
            List<String> routes = Cloud.events(function, "HttpApi")
                    .values()
                    .stream()
                    .map(route -> route.get("Method") + " " + route.get("Path"))
                    .toList();
            if (!routes.isEmpty()) {
                assertThat(requests).as(name).containsAnyElementsOf(routes);
            }
        });
    }

    @Test
    void shouldHaveTheSchedulersEventAsTheTemplateWritesIt() throws JsonProcessingException {
        List<JsonNode> sent = events("detail-type");
        assertThat(sent).isNotEmpty();
        for (Map<String, Object> function : Cloud.functions().values()) {
            for (Map<String, Object> schedule : Cloud.events(function, "ScheduleV2").values()) {
                JsonNode input = JSON.readTree(String.valueOf(schedule.get("Input")));
                assertThat(sent).anyMatch(event -> isFilledIn(input, event));
            }
        }
    }

    @Test
    void shouldHaveAChangeOfEachTableWhoseStreamAFunctionReads() throws JsonProcessingException {
        List<JsonNode> changes = new ArrayList<>();
        events("Records").forEach(event -> event.path("Records").forEach(changes::add));
        for (Map<String, Object> function : Cloud.functions().values()) {
            for (Map<String, Object> stream : Cloud.events(function, "DynamoDB").values()) {
                String table = Cloud.about(stream, "Stream").orElseThrow();
                assertThat(changes).anyMatch(change -> isOf(table, stream, change));
            }
        }
    }

    @Test
    void shouldHaveLogsForEachFunctionThatReadsThem() throws IOException {
        List<JsonNode> batches = new ArrayList<>();
        for (JsonNode event : events("awslogs")) {
            byte[] zipped = Base64.getDecoder().decode(event.at("/awslogs/data").asText());
            batches.add(JSON.readTree(new GZIPInputStream(new ByteArrayInputStream(zipped))));
        }
        for (Map<String, Object> function : Cloud.functions().values()) {
            List<String> groups = Cloud.events(function, "CloudWatchLogs")
                    .values()
                    .stream()
                    .map(logs -> logs.get("LogGroupName") instanceof Intrinsic(_, String text)
                            ? text.replaceFirst("^.*}", "")
                            : "no name of SNS's making")
                    .toList();
            assertThat(groups.isEmpty() || batches.stream()
                    .anyMatch(batch -> groups.stream().anyMatch(batch.path("logGroup").asText()::endsWith))).isTrue();
        }
    }

    private static boolean isOf(String table, Map<String, Object> stream, JsonNode change) {
        Map<String, Object> properties = Cloud.map(Cloud.resources("AWS::DynamoDB::Table").get(table));
        List<String> keys = Cloud.list(properties.get("KeySchema"))
                .stream()
                .map(key -> String.valueOf(Cloud.at(key, "AttributeName")))
                .toList();
        boolean wanted = Cloud.list(Cloud.at(stream, "FilterCriteria", "Filters"))
                .stream()
                .allMatch(filter -> EventPattern.of(String.valueOf(Cloud.at(filter, "Pattern"))).matches(change));
        return wanted && change.path("eventSourceARN").asText().contains(":table/certpost-" + table)
                && change.at("/dynamodb/StreamViewType")
                        .asText()
                        .equals(Cloud.at(properties, "StreamSpecification", "StreamViewType"))
                && names(change.at("/dynamodb/Keys")).containsAll(keys)
                && names(change.at("/dynamodb/Keys")).size() == keys.size();
    }

    /** The same but for the scheduler's own attributes, which are in angle brackets. */
    private static boolean isFilledIn(JsonNode input, JsonNode event) {
        return names(input).equals(names(event)) && input.propertyStream()
                .allMatch(field -> field.getValue().toString().contains("<aws.scheduler.")
                        ? !event.path(field.getKey()).toString().contains("<")
                        : field.getValue().equals(event.path(field.getKey())));
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).sorted().toList();
    }

    private static List<JsonNode> events(String with) throws JsonProcessingException {
        List<JsonNode> found = new ArrayList<>();
        for (Path file : FILES) {
            JsonNode event = JSON.readTree(House.text(file));
            if (event.has(with)) {
                found.add(event);
            }
        }
        return found;
    }
}
