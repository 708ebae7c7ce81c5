package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
    private final JsonDocument document = new JsonDocument(Jsonb.builder().build());

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[1]", "1", "null", "\"x\"", "{\"a\":", "{\"a\":1} x", "{} {}", "nul",
            "{\"a\":nul}", "{'a':1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":+1}", "{\"a\":[1 2]}",
            "{\"a\":\"\\q\"}", "{\"a\":\"x", "\uFEFF{}", "{\"a\":1}] garbage", "{\"a\":1}],[{\"a\":1}", "{\"a\":1,}",
            "{\"a\":[1,]}", "{\"a\":\"x\ty\"}", "{\"a\":\"x\u0000\"}", "{}]", "{}],[{}"})
    void shouldCallWhatIsNoJsonObjectMalformed(String text) {
        assertThat(read(text)).isInstanceOf(JsonDocument.Read.Malformed.class);
    }

    @Test
    void shouldCallOtherEncodingsThanUtf8Malformed() {
        byte[] gb18030 = "{\"recipient\":\"王小明\"}".getBytes(Charset.forName("GB18030"));

        assertThat(document.read(gb18030)).isEqualTo(new JsonDocument.Read.Malformed("not UTF-8"));
    }

    @Test
    void shouldRefuseToFollowADocumentIntoTheDepth() {
        assertThat(read("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isInstanceOf(JsonDocument.Read.Malformed.class);
        assertThat(read("{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)))
                .isInstanceOf(JsonDocument.Read.Malformed.class);
    }

    @Test
    void shouldSayWhereATextIsLongerThanAnyMayBe() {
        assertThat(read("{\"a\":\"" + "x".repeat(40_000) + "\"}"))
                .isEqualTo(new JsonDocument.Read.Malformed("a text of more than 32,768 characters"));
        assertThat(read("{\"a\":\"" + "x".repeat(30_000) + "\"}")).isInstanceOf(JsonDocument.Read.Fields.class);
    }

    @Test
    void shouldNoteAFieldThatIsThereTwice() {
        FieldReader fields = fields("{\"a\":\"x\",\"a\":\"y\"}");
        fields.text("a");

        assertThat(fields.mistakes()).extracting(Mistake::code).containsExactly("duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {" {\"a\" : \"x\"} ", "\r\n{\t\"a\":\"x\"}", "{\"a\":\"\\u0078\"}",
            "{\"b\":[{},[],-0.5e-3],\"a\":\"x\"}"})
    void shouldReadAnObjectHoweverItIsWritten(String text) {
        assertThat(fields(text).text("a")).isEqualTo("x");
    }

    /** Prints its seed on failure, so that it can be repeated. */
    @Test
    void shouldAnswerAnyBytesWithoutFailing() {
        long seed = 20_251_124;
        var random = new Random(seed);
        byte[] sample = "{\"a\":{\"b\":[1,2.5e3,true,null,\"\\u4e2d\"]},\"c\":\"d\"}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = sample.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            assertThat(document.read(mutant)).as("seed %d, case %d", seed, i).isNotNull();
        }
    }

    private JsonDocument.Read read(String text) {
        return document.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private FieldReader fields(String text) {
        return switch (read(text)) {
            case JsonDocument.Read.Fields(var fields) -> fields;
            case JsonDocument.Read.Malformed(var reason) -> throw new AssertionError(reason);
        };
    }
}
