package certpost.local.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The requests of one connection, one after the other: RFC 9112, as far as it takes to know where each one ends. */
final class RequestStream {
    private static final String LINE_END = "\r\n";

    private final InputStream in;
    private Optional<String> length = Optional.empty();
    private boolean chunked;

    RequestStream(InputStream in) {
        this.in = in;
    }

    /** Request line and headers of the next request, with the blank line; empty when there is none. */
    Optional<String> head() throws IOException {
        String line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder head = new StringBuilder(line);
        length = Optional.empty();
        chunked = false;
        do {
            line = line();
            head.append(line);
            field(line);
        } while (!line.isBlank());
        return Optional.of(head.toString());
    }

    private void field(String line) {
        String[] parts = line.split(":", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Content-Length")) {
            length = Optional.of(parts[1].strip());
        } else if (parts.length == 2 && parts[0].equalsIgnoreCase("Transfer-Encoding")) {
            chunked = parts[1].strip().equalsIgnoreCase("chunked");
        }
    }

    /** Passes the body on that belongs to the last head. */
    void body(OutputStream out) throws IOException {
        if (!chunked) {
            bytes(number(length.orElse("0"), 10), out);
            return;
        }
        long size;
        do {
            String line = line();
            pass(line, out);
            size = number(line.split(";", 2)[0].strip(), 16);
            bytes(size, out);
            if (size > 0) {
                pass(line(), out);
            }
        } while (size > 0);
        String trailer;
        do {
            trailer = line();
            pass(trailer, out);
        } while (!trailer.isBlank());
    }

    /** Whether a head names a target that is a URI. */
    static boolean hasTarget(String head) {
        String[] parts = head.lines().findFirst().orElse("").split(" ", -1);
        try {
            return parts.length == 3 && !new URI(parts[1]).toString().isEmpty();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        do {
            next = in.read();
            if (next >= 0) {
                line.write(next);
            }
        } while (next >= 0 && next != '\n');
        return line.toString(ISO_8859_1);
    }

    private void bytes(long count, OutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        for (long left = count; left > 0;) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the client hung up");
            }
            out.write(buffer, 0, read);
            out.flush();
            left -= read;
        }
    }

    private static void pass(String line, OutputStream out) throws IOException {
        if (!line.endsWith(LINE_END)) {
            throw new EOFException("the client hung up");
        }
        out.write(line.getBytes(ISO_8859_1));
        out.flush();
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            throw new IOException("a length is no number", e);
        }
    }
}
