package certpost.aws.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import org.junit.jupiter.api.Test;

/** What is let into a function before it looks at a request's content. */
class JsonBodyTest {
    private static final String TEN_BYTES = "{\"a\": \"b\"}";

    private final Jsonb jsonb = Jsonb.builder().build();
    private final HttpEvents events = new HttpEvents(jsonb);
    private final Answers answers = new Answers(jsonb);

    @Test
    void shouldTakeABodyOfTheLargestSizeAndNoLargerOne() {
        assertThat(sent(Call.of("PUT /x").json(TEN_BYTES)).status()).isEqualTo(200);
        assertThat(sent(Call.of("PUT /x").json(TEN_BYTES + " ")).status()).isEqualTo(413);
        assertThat(sent(Call.of("PUT /x").bytes("application/json", (TEN_BYTES + " ").getBytes(UTF_8))).status())
                .isEqualTo(413);
    }

    @Test
    void shouldTakeJsonOnly() {
        assertThat(sent(Call.of("PUT /x").text("application/json; charset=utf-8", TEN_BYTES)).status()).isEqualTo(200);
        assertThat(sent(Call.of("PUT /x").text("text/plain", TEN_BYTES)).status()).isEqualTo(415);
        assertThat(sent(Call.of("PUT /x").json("[1]")).status()).isEqualTo(400);
    }

    @Test
    void shouldTakeNoQueryWhereTheRouteKnowsNone() {
        assertThat(asked(Call.of("GET /x")).status()).isEqualTo(204);
        assertThat(asked(Call.of("GET /x").query("a", "1")).status()).isEqualTo(422);
    }

    private Call.Reply sent(Call call) {
        var body = new JsonBody(new JsonDocument(jsonb), answers, TEN_BYTES.length());
        return call.to((in, out, _) -> events.write(switch (body.read(events.read(in))) {
            case JsonBody.Read.Refused(APIGatewayV2HTTPResponse problem) -> problem;
            case JsonBody.Read.Fields(FieldReader fields) -> answers.text("text/plain", "a.txt", fields.text("a"));
        }, out));
    }

    private Call.Reply asked(Call call) {
        var withoutQuery = new WithoutQuery(answers);
        return call
                .to((in, out, _) -> events.write(withoutQuery.answer(events.read(in), _ -> answers.noContent()), out));
    }
}
