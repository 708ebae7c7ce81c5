package certpost.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes of a table a function wants to hear of. */
class EventPatternTest {
    private static final String CHANGE = """
            {"eventName": "MODIFY", "dynamodb": {"Keys": {"id": {"S": "abc"}}, "SizeBytes": 12}, "tags": ["x", "y"]}""";

    @ParameterizedTest
    @ValueSource(strings = {"{'eventName': ['MODIFY']}", "{'eventName': ['INSERT', 'MODIFY']}",
            "{'dynamodb': {'Keys': {'id': {'S': [{'prefix': 'ab'}]}}}}",
            "{'dynamodb': {'Keys': {'id': {'S': [{'suffix': 'bc'}]}}}}",
            "{'dynamodb': {'Keys': {'id': {'S': [{'anything-but': 'x'}]}}}}",
            "{'dynamodb': {'Keys': {'id': {'S': [{'anything-but': ['x', 'y']}]}}}}",
            "{'dynamodb': {'SizeBytes': [12]}}", "{'eventName': [{'exists': true}]}",
            "{'missing': [{'exists': false}]}", "{'tags': ['y']}", "{'tags': [{'prefix': 'x'}]}"})
    void shouldMatch(String pattern) throws JsonProcessingException {
        assertThat(EventPattern.of(json(pattern)).matches(new ObjectMapper().readTree(CHANGE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'eventName': ['INSERT']}", "{'eventName': ['modify']}",
            "{'eventName': ['MODIFY'], 'dynamodb': {'SizeBytes': [13]}}", "{'dynamodb': {'SizeBytes': ['12']}}",
            "{'dynamodb': {'Keys': {'id': {'S': [{'prefix': 'b'}]}}}}", "{'missing': ['x']}",
            "{'missing': [{'anything-but': 'x'}]}", "{'dynamodb': {'SizeBytes': [{'prefix': '1'}]}}",
            "{'dynamodb': {'Keys': {'id': {'S': [{'anything-but': ['abc', 'y']}]}}}}",
            "{'eventName': [{'exists': false}]}", "{'tags': ['z']}"})
    void shouldNotMatch(String pattern) throws JsonProcessingException {
        assertThat(EventPattern.of(json(pattern)).matches(new ObjectMapper().readTree(CHANGE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'size': [{'numeric': ['>', 1]}]} | Filter operator {\"numeric\":[\">\",1]} is not known to the local stack",
            "{'$or': [{'a': ['x']}]} | Filter operator $or is not known to the local stack",
            "{'a': [{'prefix': 'x', 'suffix': 'y'}]} | Filter operator {\"prefix\":\"x\",\"suffix\":\"y\"} is not known to the local stack",
            "{'a': [{'anything-but': {'prefix': 'x'}}]} | Filter operator {\"anything-but\":{\"prefix\":\"x\"}} is not known to the local stack",
            "{'a': [{'prefix': 1}]} | The filter pattern has a rule that is no value: {\"a\": [{\"prefix\": 1}]}",
            "{'a': [['x']]} | The filter pattern has a rule that is no value: {\"a\": [[\"x\"]]}",
            "{'a': 'x'} | The filter pattern has neither fields nor a list of values: {\"a\": \"x\"}",
            "{'a': []} | The filter pattern has neither fields nor a list of values: {\"a\": []}",
            "{} | The filter pattern has neither fields nor a list of values: {}",
            "{'a | The filter pattern is not JSON: {\"a"})
    void shouldRefusePatternsThatItDoesNotPlay(String pattern, String message) {
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(() -> EventPattern.of(json(pattern)))
                .withMessage(message);
    }

    @Test
    void shouldMatchWholeNumbersHoweverLarge() throws JsonProcessingException {
        var pattern = EventPattern.of("{\"n\": [12345678901234567890]}");

        assertThat(pattern.matches(new ObjectMapper().readTree("{\"n\": 12345678901234567890}"))).isTrue();
        assertThat(pattern.matches(new ObjectMapper().readTree("{\"n\": 12345678901234567891}"))).isFalse();
    }

    private static String json(String withApostrophes) {
        return withApostrophes.replace('\'', '"');
    }
}
