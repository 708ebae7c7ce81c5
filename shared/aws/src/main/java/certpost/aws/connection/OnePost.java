package certpost.aws.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A POST that is made once. By the JDK's URL connection, on which all requests to AWS stand too: it is loaded anyway, and
 * says whether it is the connecting that failed. It repeats nothing, because the body is streamed.
 */
public final class OnePost {
    public static final String METHOD = "POST";
    private static final int TO_CONNECT = 2_000;
    /** Thrice, for the handshake of TLS, an answer's head and its body, and less in all than a function keeps for one SMS. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(6);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int BAD_REQUEST = 400;

    /** What came of it. */
    public sealed interface Result {
        /** An answer; its body is empty where it could not be read. */
        record Answered(int status, String body) implements Result {}

        /** No connection was made, so nothing was sent. */
        record NeverLeft() implements Result {}

        /** Something was sent, perhaps all, and no answer came. */
        record Lost(String reason) implements Result {}
    }

    private final int toAnswer;

    public OnePost() {
        this(TO_ANSWER);
    }

    /**
     * Waits that long.
     *
     * @param toAnswer for any part of an answer
     */
    public OnePost(Duration toAnswer) {
        this.toAnswer = Math.toIntExact(toAnswer.toMillis());
    }

    /** Sends it, and waits for the answer. */
    public Result send(URI endpoint, Map<String, String> headers, byte[] body) {
        HttpURLConnection connection;
        try {
            connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setConnectTimeout(TO_CONNECT);
            connection.setReadTimeout(toAnswer);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setDoOutput(true);
            connection.setRequestMethod(METHOD);
            connection.setFixedLengthStreamingMode(body.length);
            headers.forEach(connection::setRequestProperty);
            connection.connect();
        } catch (IOException _) {
            return new Result.NeverLeft();
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        } catch (IOException | RuntimeException e) {
            return new Result.Lost(e.getClass().getSimpleName());
        }
        return answer(connection);
    }

    private static Result answer(HttpURLConnection connection) {
        try {
            int status = connection.getResponseCode();
            return status < 0 ? new Result.Lost("no HTTP") : new Result.Answered(status, body(connection, status));
        } catch (IOException | RuntimeException e) {
            // The JDK throws others than it says where a connection breaks at a bad moment.
            connection.disconnect();
            return new Result.Lost(e.getClass().getSimpleName());
        }
    }

    /** Read to its end, so that the connection can be used again. */
    private static String body(HttpURLConnection connection, int status) {
        try (InputStream in = status < BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
