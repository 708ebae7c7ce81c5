package certpost.load.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the processes write for each other in files. */
class LinesTest {
    @Test
    void shouldReadAPlannedRequestAsItWasWritten() {
        var planned = new PlannedRequest(12, "PUT", "/v1/me", "token", "{\"a\": 1}");

        assertThat(PlannedRequest.parse(planned.line())).isEqualTo(planned);
        var without = new PlannedRequest(12, "GET", "/v1/me", "token", "");
        assertThat(PlannedRequest.parse(without.line())).isEqualTo(without);
    }

    @Test
    void shouldKeepAnAnswerInOneLine() {
        var answer = new MeasuredAnswer(1, 2, 3, 409, "{\n\t\"type\": \"x\"\n}");

        assertThat(MeasuredAnswer.parse(answer.line()))
                .isEqualTo(new MeasuredAnswer(1, 2, 3, 409, "{ \"type\": \"x\" }"));
    }
}
