package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPartsTest {
    private static final JsonType<Object> JSON = Jsonb.builder().build().type(Object.class);

    @Test
    void shouldReadABodyOfSixMegabytes() {
        String body = "王,\"a\\b\"\r\n".repeat(500_000);

        EventParts parts = cut(Map.of("version", "2.0", "body", body, "isBase64Encoded", false));

        assertThat(parts.body()).isEqualTo(body);
        assertThat(rest(parts)).isEqualTo(Map.of("version", "2.0", "body", "", "isBase64Encoded", false));
    }

    @Test
    void shouldReadABodyOfNothing() {
        assertThat(cut(Map.of("body", "")).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\": \"2.0\"}", "{\"body\": null}", "{}", "{\"a\": {\"body\": \"not this\"}}",
            "{\"a\": [\"body\", \"x\"]}", "{\"a\": \"body\"}", "{\"a\": \"\\\"body\\\": \\\"x\\\"\"}"})
    void shouldFindNoBodyWhereTheEventHasNone(String event) {
        EventParts parts = EventParts.of(event.getBytes(StandardCharsets.UTF_8));

        assertThat(parts.body()).isNull();
        assertThat(parts.withoutBody()).hasContent(event);
    }

    @Test
    void shouldFindTheBodyWhateverStandsAroundIt() {
        String event = " { \"a\" : [ { \"body\" : \"no\" } , \"\\\\\" ] ,\n \"body\" : \"\\u738B\\/\\t\" , \"b\" : 1 } ";

        EventParts parts = EventParts.of(event.getBytes(StandardCharsets.UTF_8));

        assertThat(parts.body()).isEqualTo("王/\t");
        assertThat(rest(parts)).isInstanceOf(Map.class);
    }

    @Test
    void shouldReadAnyTextAsItWasWritten() {
        RandomCases.check(2_000, random -> {
            String body = RandomCases.wild(random, "\"\\/\b\f\n\r\t{}[]:,abc王", 200);
            String header = RandomCases.wild(random, "\"\\{}[]:,body", 40);
            var event = new LinkedHashMap<String, Object>();
            event.put("headers", Map.of("x", printable(header), "body", "no"));
            event.put("body", printable(body));

            assertThat(cut(event).body()).isEqualTo(printable(body));
        });
    }

    /** No halves of a pair: they cannot be written as UTF-8. */
    private static String printable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static EventParts cut(Map<String, Object> event) {
        return EventParts.of(JSON.toJson(event).getBytes(StandardCharsets.UTF_8));
    }

    private static Object rest(EventParts parts) {
        return JSON.fromJson(parts.withoutBody());
    }
}
