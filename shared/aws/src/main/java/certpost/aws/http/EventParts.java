package certpost.aws.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A gateway's event, cut into its body and the rest: the JSON library reads no text of more than 32,768 characters, and
 * an uploaded file is one text.
 */
final class EventParts {
    private static final byte[] NAME = "\"body\"".getBytes(StandardCharsets.US_ASCII);

    private final byte[] withoutBody;
    private final @Nullable String body;

    private EventParts(byte[] withoutBody, @Nullable String body) {
        this.withoutBody = withoutBody;
        this.body = body;
    }

    /** The event's JSON with an empty body. */
    InputStream withoutBody() {
        return new ByteArrayInputStream(withoutBody);
    }

    /** The body's text; null where there is none. */
    @Nullable
    String body() {
        return body;
    }

    /** Cuts an event, which is well-formed JSON in UTF-8. */
    static EventParts of(byte[] event) {
        int depth = 0;
        for (int at = 0; at < event.length; at++) {
            switch (event[at]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    int end = endOfText(event, at);
                    int value = depth == 1 && isName(event, at, end) ? valueAfter(event, end) : -1;
                    if (value >= 0) {
                        return cut(event, value, endOfText(event, value));
                    }
                    at = end - 1;
                }
                default -> {
                }
            }
        }
        return new EventParts(event, null);
    }

    /** Behind the closing quotation mark of the text that begins there. */
    private static int endOfText(byte[] event, int start) {
        int at = start + 1;
        while (at < event.length && event[at] != '"') {
            at += event[at] == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, event.length);
    }

    private static boolean isName(byte[] event, int start, int end) {
        return Arrays.equals(event, start, end, NAME, 0, NAME.length);
    }

    /** Where the text begins that a colon and nothing else separates from a name; -1 where something else comes. */
    private static int valueAfter(byte[] event, int end) {
        int colon = behindSpace(event, end);
        if (colon >= event.length || event[colon] != ':') {
            return -1;
        }
        int value = behindSpace(event, colon + 1);
        return value < event.length && event[value] == '"' ? value : -1;
    }

    private static int behindSpace(byte[] event, int from) {
        int at = from;
        while (at < event.length && event[at] <= ' ' && event[at] >= 0) {
            at++;
        }
        return at;
    }

    private static EventParts cut(byte[] event, int from, int to) {
        var rest = new ByteArrayOutputStream(event.length - (to - from) + 2);
        rest.write(event, 0, from);
        rest.write('"');
        rest.write('"');
        rest.write(event, to, event.length - to);
        return new EventParts(rest.toByteArray(),
                JsonText.read(new String(event, from, to - from, StandardCharsets.UTF_8)));
    }
}
