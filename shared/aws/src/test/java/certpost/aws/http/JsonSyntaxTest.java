package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {
    private static final int DEEPEST = 16;
    private static final int DEPTH_OF_CASES = 4;
    private static final String ALPHABET = "{}[]\",:\\ \t\n\u0000\u001f\u007f\u00a0\ufeff01eE+-.truefalsn/ud8中'";

    private final ObjectMapper judge = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"{}", " [ ] ", "null", "true", "false", "0", "-0", "1.50e+3", "1E-400", "\"\"",
            "\"\\ud800\"", "{\"\\ud800\":\"😀\"}", "\"\u007f\u2028/\"", "{\"\":{\"a\":[1,\t2\r\n]}}",
            "{\"a\":1,\"a\":1}"})
    void shouldTakeWhatTheGrammarHas(String text) {
        assertThat(JsonSyntax.isJson(text, DEEPEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"a\":1}] garbage", "{\"a\":1}],[{\"a\":1}", "{\"a\":1,}", "[1,]", "[,1]",
            "[1,,2]", "{,}", "{\"a\":1 \"b\":2}", "{\"a\":1}{}", "[1 2]", "\"a\tb\"", "\"a\nb\"", "\"\u0000\"",
            "\"\\x\"", "\"\\u12g4\"", "\"\\u123\"", "\"", "\"\\\"", "01", "-", "+1", ".5", "1.", "1e", "0x1", "NaN",
            "Infinity", "True", "nul", "nulls", "'a'", "{a:1}", "{1:1}", "{\"a\"}", "{\"a\":}", "[", "{", "]",
            "// x\n{}", "[[1,]", "{\"a\":[,]", "\ufeff{}", "\u00a0{}", "{}\f", "{};", "[1}", "{\"a\":1]", "[1",
            "{\"a\":1"})
    void shouldTakeNothingElse(String text) {
        assertThat(JsonSyntax.isJson(text, DEEPEST)).isFalse();
    }

    @Test
    void shouldFollowAsManyLevelsAsItMayAndNoMore() {
        assertThat(JsonSyntax.isJson("[".repeat(DEEPEST) + "]".repeat(DEEPEST), DEEPEST)).isTrue();
        assertThat(JsonSyntax.isJson("[".repeat(DEEPEST + 1) + "]".repeat(DEEPEST + 1), DEEPEST)).isFalse();
        assertThat(JsonSyntax.isJson("[" + "[[]],".repeat(DEEPEST) + "{}]", DEEPEST)).isTrue();
        assertThat(JsonSyntax.isJson("[[" + "[],".repeat(DEEPEST) + "{}]]", DEEPEST)).isTrue();
        assertThat(JsonSyntax.isJson("{\"a\":".repeat(50_000), DEEPEST)).isFalse();
    }

    @Test
    void shouldGoThroughLongTextsOfAnyKindWithoutGettingLost() {
        String escapes = "\\u4e2dx\\n".repeat(20_000);

        assertThat(JsonSyntax.isJson("\"" + escapes + "\"", DEEPEST)).isTrue();
        assertThat(JsonSyntax.isJson("\"" + escapes + "\n\"", DEEPEST)).isFalse();
    }

    @Test
    void shouldTakeWhateverIsWrittenByTheGrammar() {
        RandomCases.check(3_000, random -> {
            String text = value(random, DEPTH_OF_CASES);
            assertThat(JsonSyntax.isJson(text, DEEPEST)).as(text).isTrue();
        });
    }

    @Test
    void shouldAgreeAboutEveryMutantWithAnotherParser() {
        RandomCases.check(20_000, random -> {
            String mutant = mutant(random, value(random, DEPTH_OF_CASES));
            assertThat(JsonSyntax.isJson(mutant, DEEPEST)).as(mutant).isEqualTo(isJsonElsewhere(mutant));
        });
    }

    private boolean isJsonElsewhere(String text) {
        try {
            return !judge.readTree(text).isMissingNode();
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private static String mutant(RandomGenerator random, String text) {
        var mutant = new StringBuilder(text);
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            int at = random.nextInt(mutant.length() + 1);
            int end = Math.min(mutant.length(), at + random.nextInt(2));
            mutant.replace(at, end, RandomCases.from(random, ALPHABET, random.nextInt(2)));
        }
        return mutant.toString();
    }

    private static String value(RandomGenerator random, int depth) {
        return space(random) + switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> List.of("true", "false", "null").get(random.nextInt(3));
            case 1 -> number(random);
            case 2, 3 -> text(random);
            case 4 -> "[" + several(random, () -> value(random, depth - 1)) + "]";
            default -> "{" + several(random,
                    () -> space(random) + text(random) + space(random) + ":" + value(random, depth - 1)) + "}";
        } + space(random);
    }

    private static String several(RandomGenerator random, Supplier<String> one) {
        int count = random.nextInt(4);
        return count == 0 ? space(random) : Stream.generate(one).limit(count).collect(Collectors.joining(","));
    }

    private static String number(RandomGenerator random) {
        String whole = (random.nextBoolean() ? "-" : "") + random.nextInt(2000);
        String fraction = random.nextBoolean() ? "." + random.nextInt(100) : "";
        String sign = List.of("", "+", "-").get(random.nextInt(3));
        return whole + fraction + (random.nextInt(3) == 0 ? "e" + sign + random.nextInt(99) : "");
    }

    /** Without halves of a pair, which the grammar allows and the other parser does not. */
    private static String text(RandomGenerator random) {
        var parts = List.of("a", "中", "\\\"", "\\\\", "\\/", "\\n", "\\u00Ff", "{", "]", ",", "\u007f", "'");
        return Stream.generate(() -> parts.get(random.nextInt(parts.size())))
                .limit(random.nextInt(5))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String space(RandomGenerator random) {
        return RandomCases.from(random, " \t\n\r", Math.max(0, random.nextInt(6) - 4));
    }
}
