package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers answers = new Answers(Jsonb.builder().build());

    @Test
    void shouldNameAHundredMistakesAndCountTheOthers() {
        assertThat(refusal(100)).contains("\"100 mistakes\"", "\"field-0\"", "\"field-99\"");
        assertThat(refusal(5_000)).contains("\"5000 mistakes, of which these are the first 100\"", "\"field-99\"")
                .doesNotContain("\"field-100\"");
    }

    @Test
    void shouldLetNobodyKeepFrameOrGuessAnAnswer() {
        Stream.of(answers.text("text/csv", "a.csv", "a"), answers.file("application/pdf", "a.pdf", new byte[1]),
                answers.noContent(), answers.problem(ProblemCode.NOT_FOUND, "nothing"),
                answers.tooManyRequests("wait", Duration.ofDays(1)))
                .forEach(answer -> assertThat(answer.getHeaders()).containsEntry("cache-control", "no-store")
                        .containsEntry("x-content-type-options", "nosniff")
                        .containsEntry("strict-transport-security", "max-age=31536000")
                        .containsEntry("content-security-policy",
                                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"));
    }

    @Test
    void shouldHandAFileOverToBeKeptUnderItsNameAndSayThatItIsInBase64() {
        var file = answers.file("application/pdf", "a.pdf", new byte[]{1, 2});

        assertThat(file.getHeaders()).containsEntry("content-disposition", "attachment; filename=a.pdf");
        assertThat(file.getBody()).isEqualTo("AQI=");
        assertThat(file.getIsBase64Encoded()).isTrue();
        assertThat(answers.text("text/csv", "a.csv", "a").getIsBase64Encoded()).isFalse();
    }

    /** Who comes back when the header says is not refused once more. */
    @Test
    void shouldAskNobodyToComeBackTooEarly() {
        assertThat(retryAfter(Duration.ofMillis(10_001))).isEqualTo("11");
        assertThat(retryAfter(Duration.ofSeconds(10))).isEqualTo("10");
        assertThat(retryAfter(Duration.ofNanos(1))).isEqualTo("1");
        assertThat(retryAfter(Duration.ofSeconds(-3))).isEqualTo("1");
    }

    private String retryAfter(Duration time) {
        return answers.tooManyRequests("too often", time).getHeaders().getOrDefault("retry-after", "");
    }

    private String refusal(int mistakes) {
        return answers.invalid(IntStream.range(0, mistakes)
                .mapToObj(number -> new Mistake("field-" + number, "unknown", "there is no such field"))
                .toList()).getBody();
    }
}
