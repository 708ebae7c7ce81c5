package certpost.meter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Messages as they come over a kept connection. */
class HttpMessageTest {
    @Test
    void shouldReadOneMessageAfterTheOther() throws IOException {
        InputStream in = stream("POST / HTTP/1.1\r\nX-A: b\r\nContent-Length: 2\r\n\r\nhiPOST /2 HTTP/1.1\r\n\r\n");

        HttpMessage first = HttpMessage.read(in).orElseThrow();

        assertThat(first.body().asUtf8String()).isEqualTo("hi");
        assertThat(first.header("x-a")).contains("b");
        assertThat(HttpMessage.read(in)).map(HttpMessage::startLine).contains("POST /2 HTTP/1.1");
        assertThat(HttpMessage.read(in)).isEmpty();
    }

    @Test
    void shouldPutChunksTogetherAndSayHowLongTheyAre() throws IOException {
        InputStream in = stream(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nab\r\na\r\n0123456789\r\n0\r\n\r\n");
        var out = new ByteArrayOutputStream();

        HttpMessage.read(in).orElseThrow().write(out);

        assertThat(out.toString(ISO_8859_1)).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nab0123456789");
    }

    @Test
    void shouldNotTakeHalfABodyForAWholeOne() {
        InputStream in = stream("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");

        assertThatThrownBy(() -> HttpMessage.read(in)).isInstanceOf(EOFException.class);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }
}
