package certpost.aws.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One request of the SDK's, of which nothing is sent before its body is complete. */
final class WholeRequest implements ExecutableHttpRequest {
    private static final int BAD_REQUEST = 400;

    private final HttpURLConnection connection;
    private final Optional<ContentStreamProvider> body;

    WholeRequest(HttpURLConnection connection, Optional<ContentStreamProvider> body) {
        this.connection = connection;
        this.body = body;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        try {
            if (body.isPresent()) {
                write(body.get());
            }
            return answer();
        } catch (RuntimeException e) {
            // The JDK throws others than it says where a connection breaks at a bad moment; the SDK tries again after this.
            throw new IOException("the connection failed", e);
        }
    }

    private void write(ContentStreamProvider content) throws IOException {
        connection.setDoOutput(true);
        try (InputStream in = content.newStream(); OutputStream out = connection.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private HttpExecuteResponse answer() throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("the answer is no HTTP");
        }
        var answer = HttpExecuteResponse.builder().response(head(status));
        InputStream in = status < BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream();
        if (in != null) {
            answer.responseBody(AbortableInputStream.create(in, connection::disconnect));
        }
        return answer.build();
    }

    private SdkHttpResponse head(int status) throws IOException {
        var head = SdkHttpResponse.builder().statusCode(status).statusText(connection.getResponseMessage());
        // The first of the JDK's fields is the line with the status.
        for (int field = 1; connection.getHeaderFieldKey(field) != null; field++) {
            head.appendHeader(connection.getHeaderFieldKey(field), connection.getHeaderField(field));
        }
        return head.build();
    }

    @Override
    public void abort() {
        connection.disconnect();
    }
}
