package certpost.aws.sms;

import certpost.aws.connection.OnePost;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.LoopbackServer;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.SmsSenderContract;
import certpost.domain.notice.SmsSignature;
import certpost.domain.notice.SomeSms;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class HttpSmsSenderIT extends SmsSenderContract {
    private static final TemplateIds TEMPLATES = SomeTemplates.ofEveryKind();
    private static final Instant NOW = Instant.parse("2025-09-22T02:00:00Z");

    private final GatewayEndpoint endpoint = new GatewayEndpoint();
    private final AtomicInteger nonces = new AtomicInteger();
    private final HttpSmsSender sender = sender(endpoint.uri(), () -> SigningKey.of(GatewayEndpoint.SECRET));

    @Override
    protected SmsSender sender() {
        return sender;
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void shouldSendWhatTheGatewayFillsItsOwnTextWith() {
        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.Accepted("m-1"));

        assertThat(endpoint.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/v1/messages");
            assertThat(GatewayEndpoint.header(call, "Content-type")).isEqualTo("application/json; charset=utf-8");
            assertThat(call.body()).isEqualTo("{\"phoneNumber\":\"+8613800138000\",\"templateId\":\"T-SENT\","
                    + "\"parameters\":[\"社会工作者\",\"1000000000001\"],\"signature\":\"广东人社\"}");
        });
    }

    /** The numbers of the documented example, made with other tools. */
    @Test
    void shouldSignAsDocumented() {
        sender.send(SomeSms.sent());

        assertThat(endpoint.calls().getFirst().headers()).containsEntry("X-sms-key-id", "key-1")
                .containsEntry("X-sms-timestamp", "1758506400")
                .containsEntry("X-sms-nonce", "nonce-1")
                .containsEntry("X-sms-signature", "a676d08a673ce105f296c1e241e1c5c19e69f9f16f7710a555918f1128d91dbd");
    }

    @Test
    void shouldKeepAMessageForLaterWhoseSignatureIsRefused() {
        HttpSmsSender wrong = sender(endpoint.uri(), () -> SigningKey.of("another-signing-key"));

        assertThat(wrong.send(SomeSms.sent())).isEqualTo(new Outcome.TryLater("HTTP 401"));
        assertThat(endpoint.calls()).hasSize(1);
    }

    @Test
    void shouldSendNothingWhileTheKeyCannotBeRead() {
        HttpSmsSender keyless = sender(endpoint.uri(), () -> {
            throw SdkClientException.create("no secret");
        });

        assertThat(keyless.send(SomeSms.sent())).isEqualTo(new Outcome.TryLater("the signing key cannot be read"));
        assertThat(endpoint.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"408", "409", "301", "307", "500", "502", "503", "504"})
    void shouldNeitherRepeatNorCallUnsentWhatMayHaveBeenTaken(int status) {
        endpoint.answers(status, "{\"accepted\": false}");

        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.Unknown("HTTP " + status));
        assertThat(endpoint.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void shouldNotFollowWhereAnAnswerLeads(int status) {
        endpoint.answers((exchange, _) -> {
            exchange.getResponseHeaders().set("Location", endpoint.uri() + "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });

        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.Unknown("HTTP " + status));
        assertThat(endpoint.calls()).hasSize(1);
    }

    /** The JDK's HTTP client repeats such a POST unless its body is streamed. */
    @Test
    void shouldNotRepeatACallWhoseConnectionBrokeAfterItWasKeptAlive() {
        assertThat(sender.send(SomeSms.sent())).as("keeps the connection").isInstanceOf(Outcome.Accepted.class);
        endpoint.answers(LoopbackServer.hangsUp());

        assertThat(sender.send(SomeSms.sent())).isInstanceOf(Outcome.Unknown.class);
        assertThat(endpoint.calls()).hasSize(2);
    }

    @Test
    void shouldNotWaitForEverNorCallUnsentWhatIsNotAnswered() {
        CountDownLatch ended = new CountDownLatch(1);
        endpoint.answers((_, _) -> awaiting(ended));
        HttpSmsSender hasty = new HttpSmsSender(gateway(endpoint.uri()),
                signer(() -> SigningKey.of("some-signing-key")), new OnePost(Duration.ofMillis(200)),
                Jsonb.builder().build());

        assertThat(hasty.send(SomeSms.sent())).isEqualTo(new Outcome.Unknown("SocketTimeoutException"));
        ended.countDown();
        assertThat(endpoint.calls()).hasSize(1);
    }

    @Test
    void shouldSayThatAMessageThatNeverLeftMayBeTriedLater() {
        URI nobody = endpoint.uri();
        endpoint.close();

        assertThat(sender(nobody, () -> SigningKey.of("some-signing-key")).send(SomeSms.sent()))
                .isEqualTo(new Outcome.TryLater("no connection"));
    }

    /** Whoever is at the other end, nothing was said to him: here he knows no TLS. */
    @Test
    void shouldSayThatAMessageNeverLeftWhereTheGatewayDoesNotProveWhoItIs() {
        URI plain = URI.create(endpoint.uri().toString().replace("http://", "https://"));

        assertThat(sender(plain, () -> SigningKey.of("some-signing-key")).send(SomeSms.sent()))
                .isEqualTo(new Outcome.TryLater("no connection"));
        assertThat(endpoint.calls()).isEmpty();
    }

    /** A function sleeps between calls for longer than a gateway keeps a connection. */
    @Test
    void shouldConnectAnewWhereTheGatewayEndedAKeptConnection() throws Exception {
        try (var server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            HttpSmsSender toServer = sender(URI.create("http://127.0.0.1:" + server.getLocalPort()),
                    () -> SigningKey.of("some-signing-key"));
            for (int i = 1; i <= 2; i++) {
                var served = new FutureTask<>(() -> serveOnce(server));
                Thread.startVirtualThread(served);

                assertThat(toServer.send(SomeSms.sent())).as("message " + i).isEqualTo(new Outcome.Accepted("m"));
                assertThat(served.get()).startsWith("POST / HTTP/1.1");
            }
        }
    }

    /** Promises to keep the connection, and ends it. */
    private static String serveOnce(ServerSocket server) throws IOException {
        try (Socket socket = server.accept()) {
            var request = new StringBuilder();
            while (!request.toString().endsWith("}")) {
                request.append((char) socket.getInputStream().read());
            }
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 17\r\n\r\n"
                            + "{\"messageId\":\"m\"}").getBytes(StandardCharsets.US_ASCII));
            return request.toString();
        }
    }

    private static void awaiting(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpSmsSender sender(URI uri, Supplier<SigningKey> key) {
        return new HttpSmsSender(gateway(uri), signer(key), new OnePost(), Jsonb.builder().build());
    }

    private static Gateway gateway(URI uri) {
        return new Gateway(uri, TEMPLATES, () -> new SmsSignature("广东人社"));
    }

    private RequestSigner signer(Supplier<SigningKey> key) {
        return new RequestSigner(GatewayEndpoint.KEY_ID, key, () -> NOW, () -> "nonce-" + nonces.incrementAndGet());
    }
}
