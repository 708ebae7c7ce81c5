package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventsTest {
    private final Jsonb jsonb = Jsonb.builder().build();
    private final HttpEvents events = new HttpEvents(jsonb);
    private final Answers answers = new Answers(jsonb);

    @Test
    void shouldReadWhatTheGatewaySends() throws IOException {
        Request request = read("""
                {"version": "2.0", "routeKey": "GET /v1/windows/{windowId}", "rawPath": "/v1/windows/w-1",
                 "headers": {"if-match": "\\"3\\"", "content-type": "Application/JSON; charset=utf-8"},
                 "queryStringParameters": {"state": "OPEN"}, "pathParameters": {"windowId": "w-1"}, "futureField": [1],
                 "requestContext": {"requestId": "r-1", "timeEpoch": 1755791999999, "futureField": {},
                   "authorizer": {"jwt": {"claims": {"sub": "a", "scope": "certpost/staff other"}, "scopes": null}}},
                 "body": "{}", "isBase64Encoded": false}
                """);

        assertThat(request.route()).isEqualTo("GET /v1/windows/{windowId}");
        assertThat(request.id()).isEqualTo("r-1");
        assertThat(request.receivedAt()).isEqualTo(Instant.parse("2025-08-21T15:59:59.999Z"));
        assertThat(request.path("windowId")).isEqualTo("w-1");
        assertThat(request.query("state")).contains("OPEN");
        assertThat(request.header("If-Match")).contains("\"3\"");
        assertThat(request.mediaType()).isEqualTo("application/json");
        assertThat(request.claim("sub")).isEqualTo("a");
        assertThat(request.hasScope("certpost/staff")).isTrue();
        assertThat(request.hasScope("certpost/candidate")).isFalse();
        assertThat(request.body()).isEqualTo(new byte[]{'{', '}'});
    }

    @Test
    void shouldDecodeABodyThatIsNoText() throws IOException {
        Request request = read("""
                {"routeKey": "POST /x", "requestContext": {"requestId": "r", "timeEpoch": 1}, "body": "/+8A",
                 "isBase64Encoded": true}
                """);

        assertThat(request.body()).isEqualTo(new byte[]{(byte) 0xff, (byte) 0xef, 0});
        assertThat(request.claim("sub")).isEmpty();
        assertThat(request.query("x")).isEmpty();
    }

    @Test
    void shouldAnswerAProblemAsRfc9457WantsIt() throws IOException {
        var out = new ByteArrayOutputStream();
        events.write(answers.invalid(List.of(new Mistake("mobile", "missing", "is required"))), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":422")
                .contains("\"content-type\":\"application/problem+json\"")
                .contains("\"cache-control\":\"no-store\"")
                .contains("\\\"type\\\":\\\"/problems/invalid\\\"")
                .contains("\\\"field\\\":\\\"mobile\\\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"claims\": {}, \"scopes\": [\"other\", \"certpost/staff\"]}",
            "{\"claims\": {\"scp\": \"x\"}, \"scopes\": [\"certpost/staff\"]}",
            "{\"claims\": {\"scope\": \"[other certpost/staff]\"}, \"scopes\": null}",
            "{\"claims\": {\"scope\": \"[certpost/staff]\"}, \"scopes\": []}",
            "{\"claims\": {\"scp\": \"[certpost/staff other]\"}}", "{\"claims\": {\"scp\": \"other certpost/staff\"}}",
            "{\"claims\": {\"scope\": \"\", \"scp\": \"certpost/staff\"}}"})
    void shouldFindAScopeHoweverTheTokenNamesIt(String jwt) throws IOException {
        Request request = withToken(jwt);

        assertThat(request.hasScope("certpost/staff")).isTrue();
        assertThat(request.hasScope("certpost/printer")).isFalse();
        assertThat(request.hasScope("certpost")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"claims\": null, \"scopes\": null}", "{\"claims\": {\"scope\": \"[]\"}}",
            "{\"claims\": {\"scope\": \"[\"}}", "{\"claims\": {\"scope\": \"certpost/staffs\"}}",
            "{\"claims\": {\"scope\": \"certpost/staff\"}, \"scopes\": [\"other\"]}"})
    void shouldFindNoScopeThatTheGatewayDidNot(String jwt) throws IOException {
        assertThat(withToken(jwt).hasScope("certpost/staff")).isFalse();
    }

    private Request withToken(String jwt) throws IOException {
        return read("""
                {"routeKey": "GET /x", "requestContext": {"requestId": "r", "timeEpoch": 1, "authorizer": {"jwt": %s}}}
                """.formatted(jwt));
    }

    private Request read(String json) throws IOException {
        return events.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
