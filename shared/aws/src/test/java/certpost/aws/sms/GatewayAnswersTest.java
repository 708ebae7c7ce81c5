package certpost.aws.sms;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.JsonDocument;
import certpost.domain.RandomCases;
import certpost.domain.notice.SmsSender.Outcome;
import io.avaje.jsonb.Jsonb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayAnswersTest {
    private final GatewayAnswers answers = new GatewayAnswers(new JsonDocument(Jsonb.builder().build()));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void shouldTakeAMessageForAcceptedThatTheGatewayNames(int status) {
        assertThat(answers.outcome(status, "{\"messageId\": \"8f2c\"}")).isEqualTo(new Outcome.Accepted("8f2c"));
        assertThat(answers.outcome(status, "{\"accepted\": true, \"messageId\": \"8f2c\", \"fee\": 0.05}"))
                .isEqualTo(new Outcome.Accepted("8f2c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "OK", "[]", "{\"messageId\": \"\"}", "{\"messageId\": 12}",
            "{\"messageId\": null}", "{\"accepted\": \"false\"}", "{\"accepted\": true}",
            "{\"accepted\": false, \"messageId\": \"\"}", "{\"accepted\": false, \"accepted\": false}",
            "{\"code\": \"invalid-number\"}", "{\"messageId\": \"a\", \"messageId\": \"b\"}", "{\"messageId\": \"a\""})
    void shouldNotKnowWhatAnAnswerMeansThatIsNotPlain(String body) {
        assertThat(answers.outcome(200, body)).isEqualTo(new Outcome.Unknown("HTTP 200 without a message id"));
    }

    @ParameterizedTest
    @CsvSource({"400, invalid-number", "422, blocked-number", "422, invalid-parameters", "200, blocked-number"})
    void shouldRefuseForGoodWhatAnotherTryWouldNotMend(int status, String code) {
        assertThat(answers.outcome(status, "{\"accepted\": false, \"code\": \"" + code + "\"}"))
                .isEqualTo(new Outcome.Refused("HTTP " + status + " " + code));
    }

    @ParameterizedTest
    @CsvSource({"400, unknown-template", "422, ''", "200, no-balance"})
    void shouldKeepForLaterWhatTheGatewayDidNotAccept(int status, String code) {
        assertThat(answers.outcome(status, "{\"accepted\": false, \"code\": \"" + code + "\"}"))
                .isEqualTo(new Outcome.TryLater("HTTP " + status + " not accepted"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 404, 413, 429, 499})
    void shouldKeepForLaterWhatIsThrottledOrCanBeMended(int status) {
        assertThat(answers.outcome(status, "{\"code\": \"invalid-number\"}"))
                .isEqualTo(new Outcome.TryLater("HTTP " + status));
    }

    @Test
    void shouldRepeatNoneOfTheGatewaysOwnWords() {
        RandomCases.check(500, random -> {
            String words = "13800138000" + RandomCases.wild(random, "0123456789", 20);
            int status = 200 + random.nextInt(400);

            assertThat(answers.outcome(status, "{\"accepted\": false, \"code\": \"" + words + "\"}").toString())
                    .doesNotContain("13800138000");
            assertThat(answers.outcome(status, words).toString()).doesNotContain("13800138000");
        });
    }
}
