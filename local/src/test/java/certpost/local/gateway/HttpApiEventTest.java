package certpost.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.Route;
import certpost.local.tokens.TokenCheck.Token;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** The manners of payload format 2.0. */
class HttpApiEventTest {
    private static final Instant AT = Instant.parse("2025-09-19T08:00:00.123Z");

    @Test
    void shouldJoinWhatIsRepeatedAndSetCookiesApart() throws JsonProcessingException {
        JsonNode event = event(
                request("a=1&a=2&b=",
                        Map.of("x-own", List.of("1", "2"), "cookie", List.of("a=1; b=2"), "host",
                                List.of("127.0.0.1:8080"), "user-agent", List.of("test")),
                        ""),
                Optional.empty(), Set.of());

        assertThat(event.at("/headers/x-own").asText()).isEqualTo("1,2");
        assertThat(event.at("/headers").has("cookie")).isFalse();
        assertThat(event.at("/headers/x-forwarded-for").asText()).isEqualTo("192.0.2.1");
        assertThat(event.at("/cookies")).extracting(JsonNode::asText).containsExactly("a=1", "b=2");
        assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
        assertThat(event.at("/queryStringParameters/b").asText()).isEmpty();
        assertThat(event.at("/requestContext/domainName").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/requestContext/http/userAgent").asText()).isEqualTo("test");
    }

    @Test
    void shouldLeaveOutWhatIsNotThere() throws JsonProcessingException {
        JsonNode event = event(request("", Map.of(), ""), Optional.empty(), Set.of());

        for (String name : List.of("cookies", "queryStringParameters", "body")) {
            assertThat(event.has(name)).as(name).isFalse();
        }
        assertThat(event.at("/requestContext").has("authorizer")).isFalse();
        assertThat(event.at("/isBase64Encoded").asBoolean(true)).isFalse();
        assertThat(event.at("/rawQueryString").asText("?")).isEmpty();
    }

    @Test
    void shouldSayWhenItWasReceivedInBothForms() throws JsonProcessingException {
        JsonNode context = event(request("", Map.of(), ""), Optional.empty(), Set.of()).at("/requestContext");

        assertThat(context.at("/timeEpoch").asLong()).isEqualTo(AT.toEpochMilli());
        assertThat(context.at("/time").asText()).isEqualTo("19/Sep/2025:08:00:00 +0000");
        assertThat(context.at("/requestId").asText()).isEqualTo("r-1");
        assertThat(context.at("/stage").asText()).isEqualTo("$default");
    }

    @Test
    void shouldGiveTextAsTextAndEverythingElseAsBase64() throws JsonProcessingException {
        for (String text : List.of("application/json", "Application/JSON; charset=utf-8", "text/csv", "text/plain",
                "application/xml", "application/javascript")) {
            JsonNode event = event(request("", Map.of("content-type", List.of(text)), "王"), Optional.empty(), Set.of());
            assertThat(event.at("/body").asText()).as(text).isEqualTo("王");
            assertThat(event.at("/isBase64Encoded").asBoolean()).as(text).isFalse();
        }
        for (String other : List.of("application/octet-stream", "application/problem+json", "")) {
            JsonNode event = event(request("", Map.of("content-type", List.of(other)), "王"), Optional.empty(),
                    Set.of());
            assertThat(event.at("/body").asText()).as(other).isEqualTo("546L");
            assertThat(event.at("/isBase64Encoded").asBoolean()).as(other).isTrue();
        }
    }

    @Test
    void shouldGiveEveryClaimAsAString() throws JsonProcessingException {
        var token = new Token(Map.of("sub", "li", "exp", 1758268800L, "admin", true, "aud", Arrays.asList("a", "b")),
                List.of("s1", "s2"));

        JsonNode jwt = event(request("", Map.of(), ""), Optional.of(token), Set.of("s1"))
                .at("/requestContext/authorizer/jwt");

        assertThat(jwt.at("/claims/exp").isTextual()).isTrue();
        assertThat(jwt.at("/claims/exp").asText()).isEqualTo("1758268800");
        assertThat(jwt.at("/claims/admin").asText()).isEqualTo("true");
        assertThat(jwt.at("/claims/aud").asText()).isEqualTo("[a b]");
        assertThat(jwt.at("/scopes")).extracting(JsonNode::asText).containsExactly("s1", "s2");
        assertThat(event(request("", Map.of(), ""), Optional.of(token), Set.of())
                .at("/requestContext/authorizer/jwt/scopes")
                .isNull()).isTrue();
    }

    private static HttpApiRequest request(String query, Map<String, List<String>> headers, String body) {
        return new HttpApiRequest("r-1", AT, "POST", "HTTP/1.1", "/echo/x", query, headers, "192.0.2.1",
                SdkBytes.fromString(body, UTF_8));
    }

    private static JsonNode event(HttpApiRequest request, Optional<Token> token, Set<String> scopes)
            throws JsonProcessingException {
        var route = new Route("POST", "/echo/{name}", "Echo", Duration.ofSeconds(1), token.isPresent(), scopes);
        SdkBytes event = HttpApiEvent.of(request, new Routes.Match(route, Map.of("name", "x")), token);
        return new ObjectMapper().readTree(event.asUtf8String());
    }
}
