package certpost.aws.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What arrives of the SDK's requests, and what comes back. */
class JdkHttpClientIT {
    private static final LoopbackServer.Answer FINE = answering(200, "fine");

    private final LoopbackServer server = new LoopbackServer(FINE);
    private final JdkHttpClient http = new JdkHttpClient(Duration.ofSeconds(2), Duration.ofSeconds(8));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSendARequestWithItsHeadersAndItsLength() throws IOException {
        HttpExecuteResponse answer = post(http, "{\"证书\": 1}").call();

        assertThat(answer.httpResponse().statusCode()).isEqualTo(200);
        assertThat(answer.httpResponse().firstMatchingHeader("Content-Type")).contains("text/plain");
        assertThat(text(answer)).isEqualTo("fine");
        assertThat(server.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.body()).isEqualTo("{\"证书\": 1}");
            assertThat(call.headers()).containsEntry("X-amz-target", "DynamoDB_20120810.Query")
                    .containsEntry("Content-length", "13")
                    .doesNotContainKey("Transfer-encoding");
        });
    }

    @Test
    void shouldAskWithoutABody() throws IOException {
        var get = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(server.uri()).build();

        assertThat(text(http.prepareRequest(HttpExecuteRequest.builder().request(get).build()).call()))
                .isEqualTo("fine");
        assertThat(server.calls()).singleElement().satisfies(call -> assertThat(call.method()).isEqualTo("GET"));
    }

    @Test
    void shouldGiveBackWhatARefusalSays() throws IOException {
        server.answers(answering(400, "{\"__type\": \"ValidationException\"}"));

        HttpExecuteResponse answer = post(http, "{}").call();

        assertThat(answer.httpResponse().statusCode()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("{\"__type\": \"ValidationException\"}");
    }

    @Test
    void shouldHaveNoBodyWhereARefusalHasNone() throws IOException {
        server.answers(answering(503, ""));

        HttpExecuteResponse answer = post(http, "{}").call();

        assertThat(answer.httpResponse().statusCode()).isEqualTo(503);
        assertThat(text(answer)).isEmpty();
    }

    @Test
    void shouldAskOnAnotherConnectionWhereTheKeptOneHasEnded() throws IOException {
        text(post(http, "1").call());
        server.answers((exchange, call) -> {
            server.answers(FINE);
            LoopbackServer.hangsUp().to(exchange, call);
        });

        assertThat(text(post(http, "2").call())).isEqualTo("fine");
        assertThat(server.calls()).extracting(LoopbackServer.Call::body).containsExactly("1", "2", "2");
    }

    @Test
    void shouldFailWhereNobodyAnswersInTime() {
        var released = new CountDownLatch(1);
        server.answers((_, _) -> awaitQuietly(released));
        var impatient = new JdkHttpClient(Duration.ofSeconds(2), Duration.ofMillis(200));

        assertThatThrownBy(() -> post(impatient, "{}").call()).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.calls()).hasSize(1);
        released.countDown();
    }

    @Test
    void shouldFailWhereNobodyListens() {
        server.close();

        assertThatThrownBy(() -> post(http, "{}").call()).isInstanceOf(ConnectException.class);
    }

    /** The SDK tries again after an {@code IOException}, and after no other. */
    @Test
    void shouldFailByAnIoExceptionWhereItIsAborted() {
        ExecutableHttpRequest request = post(http, "{}");
        server.answers((_, _) -> request.abort());

        assertThatThrownBy(request::call).isInstanceOf(IOException.class);
    }

    private ExecutableHttpRequest post(JdkHttpClient client, String body) {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(server.uri())
                .putHeader("X-Amz-Target", "DynamoDB_20120810.Query")
                .build();
        return client.prepareRequest(HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(ContentStreamProvider.fromUtf8String(body))
                .build());
    }

    private static String text(HttpExecuteResponse answer) throws IOException {
        try (InputStream in = answer.responseBody()
                .map(InputStream.class::cast)
                .orElseGet(InputStream::nullInputStream)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static LoopbackServer.Answer answering(int status, String body) {
        return (exchange, _) -> LoopbackServer.body(exchange, status, "text/plain", body);
    }
}
