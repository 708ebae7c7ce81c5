package certpost.meter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A request or an answer of HTTP/1.1, as far as it takes to pass it on.
 *
 * @param headers as they came, but for those that say how long the body is
 */
record HttpMessage(String startLine, List<String> headers, SdkBytes body) {
    private static final String LENGTH = "content-length:";
    private static final String ENCODING = "transfer-encoding:";

    HttpMessage {
        headers = List.copyOf(headers);
    }

    /** The next one; empty when the other side is done. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        String startLine = line(in);
        if (startLine.isEmpty()) {
            return Optional.empty();
        }
        List<String> headers = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            } else if (lower.startsWith(ENCODING)) {
                chunked = lower.endsWith("chunked");
            } else {
                headers.add(line);
            }
        }
        return Optional.of(new HttpMessage(startLine, headers,
                SdkBytes.fromByteArrayUnsafe(chunked ? chunks(in) : exactly(in, length))));
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                .map(header -> header.substring(start.length()).strip())
                .findFirst();
    }

    HttpMessage with(String otherStartLine, SdkBytes otherBody) {
        return new HttpMessage(otherStartLine, headers, otherBody);
    }

    /** In one write: a small packet that waits for the acknowledgement of the one before costs 40 ms. */
    void write(OutputStream out) throws IOException {
        var head = new StringBuilder(startLine).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        byte[] bytes = body.asByteArrayUnsafe();
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        var all = new ByteArrayOutputStream(head.length() + bytes.length);
        all.writeBytes(head.toString().getBytes(ISO_8859_1));
        all.writeBytes(bytes);
        all.writeTo(out);
        out.flush();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            all.writeBytes(exactly(in, size));
            line(in);
        }
        while (!line(in).isEmpty()) {
            // A trailer that nobody reads.
        }
        return all.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the other side hung up in the middle of a body");
        }
        return bytes;
    }

    /** Without its end; empty also when there is nothing more to come. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
