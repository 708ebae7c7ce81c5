package certpost.aws.dynamodb.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** An HTTP client that keeps what is sent, and answers as it is told. */
final class RecordingHttp implements SdkHttpClient {
    private static final int BROKEN = -1;
    static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    /** An answer, and what is added to the checksum that is said of it. */
    private record Answer(int status, String body, int wrongBy) {}

    private final List<SdkHttpRequest> heads = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Deque<Answer> next = new ArrayDeque<>();
    private final Map<String, String> said = new HashMap<>();
    private Answer always = new Answer(200, "{}", 0);

    void answers(int status, String body) {
        always = new Answer(status, body, 0);
    }

    void answersOnce(int status, String body) {
        next.add(new Answer(status, body, 0));
    }

    void damagesOnce(String body) {
        next.add(new Answer(200, body, 1));
    }

    void breaksOnce() {
        next.add(new Answer(BROKEN, "", 0));
    }

    /** In the head of every answer. */
    void says(String header, String value) {
        said.put(header, value);
    }

    int asked() {
        return heads.size();
    }

    List<String> bodies() {
        return List.copyOf(bodies);
    }

    String lastTarget() {
        return heads.getLast().firstMatchingHeader("X-Amz-Target").orElseThrow();
    }

    String lastType() {
        return heads.getLast().firstMatchingHeader("Content-Type").orElseThrow();
    }

    JsonNode lastBody() {
        return JsonNode.parser().parse(bodies.getLast());
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        heads.add(request.httpRequest());
        bodies.add(body(request));
        Answer answer = next.isEmpty() ? always : next.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        SdkHttpResponse.Builder head = SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("x-amzn-RequestId", "r-1")
                .putHeader("x-amz-crc32", Long.toString(sum.getValue() + answer.wrongBy()));
        said.forEach(head::putHeader);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (answer.status() == BROKEN) {
                    throw new SocketException("the connection broke");
                }
                return HttpExecuteResponse.builder()
                        .response(head.build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    private static String body(HttpExecuteRequest request) {
        try (var in = request.contentStreamProvider().orElseThrow().newStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
