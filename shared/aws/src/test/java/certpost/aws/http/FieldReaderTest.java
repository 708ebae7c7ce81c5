package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {

    @Test
    void shouldGatherEverythingThatIsWrongAtOnce() {
        FieldReader fields = fields("""
                {"text": 1, "number": "x", "list": [1], "kind": "NONE", "object": {"inner": true, "extra": 1}, "odd": 2}
                """);
        fields.text("text");
        fields.whole("number", 1, 60);
        fields.texts("list");
        fields.oneOf("kind", Channel.class);
        fields.text("absent");
        fields.object("object").text("inner");

        assertThat(fields.mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactlyInAnyOrder(tuple("text", "malformed"), tuple("number", "malformed"),
                        tuple("list", "malformed"), tuple("kind", "unknown"), tuple("absent", "missing"),
                        tuple("object.inner", "malformed"), tuple("object.extra", "unknown"), tuple("odd", "unknown"));
    }

    @Test
    void shouldReadWhatIsRight() {
        FieldReader fields = fields("""
                {"text": "a", "number": 12, "list": ["x"], "kind": "DIRECT", "object": {"inner": "b"}, "nothing": null}
                """);

        assertThat(fields.text("text")).isEqualTo("a");
        assertThat(fields.whole("number", 1, 60)).isEqualTo(12);
        assertThat(fields.texts("list")).containsExactly("x");
        assertThat(fields.oneOf("kind", Channel.class)).isEqualTo(Channel.DIRECT);
        assertThat(fields.object("object").text("inner")).isEqualTo("b");
        assertThat(fields.optionalText("nothing")).isEmpty();
        assertThat(fields.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "1.5", "-1", "1e9", "1e999999999", "99999999999999999999", "0.99999999999"})
    void shouldRefuseANumberThatIsNotWholeOrOutOfBounds(String number) {
        FieldReader fields = fields("{\"number\":" + number + "}");
        fields.whole("number", 1, 60);

        assertThat(fields.mistakes()).extracting(Mistake::code).containsExactly("out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 60", "60.0, 60", "6e1, 60", "12.000, 12"})
    void shouldTakeANumberThatIsWholeAndWithinBounds(String number, int value) {
        FieldReader fields = fields("{\"number\":" + number + "}");

        assertThat(fields.whole("number", 1, 60)).isEqualTo(value);
        assertThat(fields.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "60, true", "0, false", "61, false", "06x, false"})
    void shouldTakeDigitsWithinBounds(String digits, boolean taken) {
        FieldReader query = FieldReader.ofQuery(Map.of("limit", digits));

        assertThat(query.digits("limit", 1, 60)).isEqualTo(taken ? Integer.parseInt(digits) : 1);
        assertThat(query.mistakes().isEmpty()).isEqualTo(taken);
    }

    @Test
    void shouldTakeDecimalsOfUsualSizeAsTheyWereWritten() {
        FieldReader fields = fields("{\"amount\": 15.50, \"huge\": 1e400, \"tiny\": 1e-400}");

        assertThat(fields.decimal("amount")).contains(new BigDecimal("15.50"));
        assertThat(fields.mistakesOfKnown()).isEmpty();
        assertThat(fields.decimal("huge")).isEmpty();
        assertThat(fields.decimal("tiny")).isEmpty();
        assertThat(fields.mistakesOfKnown()).extracting(Mistake::code).containsExactly("out-of-range", "out-of-range");
    }

    @Test
    void shouldTakeYesAndNoAndNothingElse() {
        FieldReader query = FieldReader.ofQuery(Map.of("a", "true", "b", "false", "c", "TRUE"));

        assertThat(query.yesOrNo("a")).isTrue();
        assertThat(query.yesOrNo("b")).isFalse();
        assertThat(query.mistakes()).extracting(Mistake::field).containsExactly("c");
        assertThat(query.yesOrNo("c")).isFalse();
        assertThat(query.mistakes()).extracting(Mistake::code).containsExactly("malformed");
    }

    @Test
    void shouldReadEachObjectOfAListByItself() {
        List<Optional<FieldReader>> objects = fields("{\"list\": [{\"a\": \"b\"}, 1]}").objects("list");

        assertThat(objects).hasSize(2);
        assertThat(objects.getFirst().orElseThrow().text("a")).isEqualTo("b");
        assertThat(objects.getLast()).isEmpty();
    }

    @Test
    void shouldNameWhatThereIsToChooseFrom() {
        FieldReader fields = fields("{\"kind\": \"NONE\"}");
        fields.oneOf("kind", Channel.class);

        assertThat(fields.mistakes()).extracting(Mistake::message)
                .containsExactly("must be one of DIRECT, AGENCY, COUNTER");
    }

    @Test
    void shouldNotRepeatAClientsInventions() {
        FieldReader fields = fields("{\"<script>" + "x".repeat(100) + "\": 1}");

        assertThat(fields.mistakes()).singleElement()
                .satisfies(mistake -> assertThat(mistake.field()).doesNotContain("<").hasSize(40));
    }

    @Test
    void shouldNotLookAnyFurtherAtATextThatIsFarTooLong() {
        FieldReader fields = fields("{\"a\": \"%s\", \"b\": \"%s\"}".formatted("x".repeat(4_000), "x".repeat(4_001)));

        assertThat(fields.text("a")).hasSize(4_000);
        assertThat(fields.text("b")).isEmpty();
        assertThat(fields.mistakes()).extracting(Mistake::field, Mistake::code).containsExactly(tuple("b", "too-long"));
    }

    @Test
    void shouldTakeTwentyDecimalsAndNoMore() {
        FieldReader fields = fields("{\"some\": 1e-20, \"more\": 1e-21}");

        assertThat(fields.decimal("some")).contains(new BigDecimal("1e-20"));
        assertThat(fields.decimal("more")).isEmpty();
    }

    @Test
    void shouldListTextsOfFourThousandCharactersAndNoLongerOnes() {
        FieldReader fields = fields(
                "{\"a\": [\"%s\"], \"b\": [\"%s\"]}".formatted("x".repeat(4_000), "x".repeat(4_001)));

        assertThat(fields.texts("a")).hasSize(1);
        assertThat(fields.texts("b")).isEmpty();
        assertThat(fields.mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("b", "malformed"));
    }

    @Test
    void shouldReadAQueryLikeADocument() {
        FieldReader query = FieldReader.ofQuery(Map.of("windowId", "NO!", "odd", "1"));
        query.value("windowId", text -> WindowId.of("windowId", text));

        assertThat(query.mistakes()).extracting(Mistake::field).containsExactlyInAnyOrder("windowId", "odd");
    }

    @Test
    void shouldTakeFieldsThatItWasAskedForTogetherAsKnown() {
        FieldReader fields = fields("{\"a\": null, \"b\": 1, \"c\": 2}");

        assertThat(fields.hasAny("a", "x")).isFalse();
        assertThat(fields.hasAny("a", "b", "c")).isTrue();
        assertThat(fields.mistakes()).isEmpty();
    }

    @Test
    void shouldAddMistakesOfOtherFieldsOnly() {
        FieldReader fields = fields("{}");
        fields.text("name");

        fields.addRest(List.of(new Mistake("name", "too-short", "x"), new Mistake("code", "unknown", "x"),
                new Mistake("code", "malformed", "x")));

        assertThat(fields.mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("name", "missing"), tuple("code", "unknown"), tuple("code", "malformed"));
    }

    private static org.assertj.core.groups.Tuple tuple(String field, String code) {
        return org.assertj.core.api.Assertions.tuple(field, code);
    }

    private static FieldReader fields(String text) {
        var read = new JsonDocument(Jsonb.builder().build()).read(text.getBytes(StandardCharsets.UTF_8));
        return switch (read) {
            case JsonDocument.Read.Fields(var fields) -> fields;
            case JsonDocument.Read.Malformed(var reason) -> throw new AssertionError(reason);
        };
    }
}
