package certpost.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Where requests end. */
class RequestStreamTest {
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();

    @Test
    void shouldFindEachRequestAfterTheBodyOfTheOneBefore() throws IOException {
        RequestStream requests = requests("POST /a HTTP/1.1\ncontent-length: 5\n\nGET /"
                + "PUT /b HTTP/1.1\nTransfer-Encoding: Chunked\n\n3;x=y\nabc\n0\ntrailer: 1\n\n"
                + "GET /c HTTP/1.1\n\n");

        assertThat(requests.head().orElseThrow()).startsWith("POST /a ").endsWith("\r\n\r\n");
        requests.body(passed);
        assertThat(requests.head().orElseThrow()).startsWith("PUT /b ");
        requests.body(passed);
        assertThat(requests.head().orElseThrow()).isEqualTo("GET /c HTTP/1.1\r\n\r\n");
        requests.body(passed);
        assertThat(requests.head()).isEmpty();
        assertThat(passed.toString(UTF_8)).isEqualTo("GET /3;x=y\r\nabc\r\n0\r\ntrailer: 1\r\n\r\n");
    }

    @Test
    void shouldNoticeThatTheClientHungUp() throws IOException {
        for (String cut : new String[]{"Content-Length: 5\n\nab", "Transfer-Encoding: chunked\n\n5\nab",
                "Transfer-Encoding: chunked\n\n", "Content-Length: many\n\nab"}) {
            RequestStream requests = requests("POST / HTTP/1.1\n" + cut);
            assertThat(requests.head()).isPresent();
            assertThatThrownBy(() -> requests.body(passed)).as(cut).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldTellWhichTargetsAreUris() {
        for (String good : new String[]{"/", "/v1/windows?state=OPEN&x=%E7%8E%8B", "http://x/y", "*"}) {
            assertThat(RequestStream.hasTarget("GET " + good + " HTTP/1.1\r\n\r\n")).as(good).isTrue();
        }
        for (String bad : new String[]{"/%zz", "/%", "/a|b", "", "/a b"}) {
            assertThat(RequestStream.hasTarget("GET " + bad + " HTTP/1.1\r\n\r\n")).as(bad).isFalse();
        }
        assertThat(RequestStream.hasTarget("nonsense\r\n\r\n")).isFalse();
    }

    private static RequestStream requests(String text) {
        return new RequestStream(new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8)));
    }
}
