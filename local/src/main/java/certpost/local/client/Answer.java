package certpost.local.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What came back for one request; status 0 when nothing came and the body says why. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;

    private final String request;
    private final int status;
    private final String etag;
    private final byte[] body;

    /** An answer; the request is its method and path. */
    public Answer(String request, int status, String etag, byte[] body) {
        this.request = request;
        this.status = status;
        this.etag = etag;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String etag() {
        return etag;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body as JSON; what is missing, or no JSON at all, is a missing node and never an exception. */
    public JsonNode json() {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean is(int expected) {
        return status == expected;
    }

    /** Whether this is the problem of the given code. */
    public boolean is(int expected, String code) {
        return is(expected) && json().path("type").asText().equals("/problems/" + code);
    }

    /** The sentence for somebody who expected something else. */
    public String insteadOf(String expected) {
        String shown = text().strip();
        return "%s: expected %s, came %s".formatted(request, expected,
                status == 0
                        ? "no answer: " + shown
                        : status + " " + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "..." : shown));
    }
}
