package certpost.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void shouldTellAProblemByItsStatusAndItsCode() {
        Answer answer = answer(409, "{\"type\": \"/problems/window-closed\"}");

        assertThat(answer.is(409, "window-closed")).isTrue();
        assertThat(answer.is(409, "conflict")).isFalse();
        assertThat(answer.is(403, "window-closed")).isFalse();
    }

    @Test
    void shouldFindNothingInABodyThatIsNoJson() {
        assertThat(answer(502, "<html>Bad Gateway").json().path("receipt").isMissingNode()).isTrue();
        assertThat(answer(204, "").json().path("receipt").isMissingNode()).isTrue();
    }

    @Test
    void shouldSayWhatWasExpectedAndWhatCame() {
        assertThat(answer(500, "oops").insteadOf("201")).isEqualTo("PUT /v1/x: expected 201, came 500 oops");
    }

    @Test
    void shouldAnswerForAServerThatIsNotThere() {
        try (Client client = new Client(URI.create("http://127.0.0.1:1"))) {
            Answer answer = client.get("/v1/health", "");

            assertThat(answer.insteadOf("200")).startsWith("GET /v1/health: expected 200, came no answer: ");
        }
    }

    private static Answer answer(int status, String body) {
        return new Answer("PUT /v1/x", status, "", body.getBytes(StandardCharsets.UTF_8));
    }
}
