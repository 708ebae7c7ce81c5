package certpost.aws.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends what the SDK asks for by the JDK's URL connections, each request whole. The SDK's own client over them streams,
 * and the JDK waits a millisecond before each streamed POST for a sign that the kept connection has ended. Whole ones
 * are repeated by the JDK where it has, as the SDK would. No proxy is looked up in the environment.
 */
public final class JdkHttpClient implements SdkHttpClient {
    private final int toConnect;
    private final int toAnswer;

    /**
     * Makes connections that do not wait for ever.
     *
     * @param toAnswer for any part of an answer
     */
    public JdkHttpClient(Duration toConnect, Duration toAnswer) {
        this.toConnect = Math.toIntExact(toConnect.toMillis());
        this.toAnswer = Math.toIntExact(toAnswer.toMillis());
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        try {
            return new WholeRequest(connection(request.httpRequest()), request.contentStreamProvider());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not connected yet. */
    private HttpURLConnection connection(SdkHttpRequest request) throws IOException {
        var connection = (HttpURLConnection) request.getUri().toURL().openConnection();
        connection.setConnectTimeout(toConnect);
        connection.setReadTimeout(toAnswer);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod(request.method().name());
        // The JDK says by itself where it sends to, and how much.
        request.forEachHeader((name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
        return connection;
    }

    @Override
    public String clientName() {
        return "UrlConnection";
    }

    /** Nothing is kept here: idle connections are the JDK's, for seconds. */
    @Override
    public void close() {}
}
