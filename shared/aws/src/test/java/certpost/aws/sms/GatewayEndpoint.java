package certpost.aws.sms;

import certpost.aws.LoopbackServer;
import certpost.aws.LoopbackServer.Answer;
import certpost.aws.LoopbackServer.Call;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The provider's side of {@code docs/sms-http-provider.md}, on loopback: it checks signatures, and answers as told. */
final class GatewayEndpoint implements AutoCloseable {
    static final String KEY_ID = "key-1";
    static final String SECRET = "a-secret-of-enough-bytes";

    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final LoopbackServer server = new LoopbackServer(accepted());

    URI uri() {
        return server.uri().resolve("/v1/messages");
    }

    List<Call> calls() {
        return server.calls();
    }

    void answers(int status, String body) {
        server.answers(json(status, body));
    }

    void answers(Answer next) {
        server.answers(next);
    }

    /** Accepts each message that is signed under a name of its own: m-1, m-2 and so on. */
    private Answer accepted() {
        return (exchange, call) -> {
            Answer answer = !isSigned(call)
                    ? json(401, "{\"code\": \"bad-signature\"}")
                    : nonces.add(header(call, "X-sms-nonce"))
                            ? json(202, "{\"messageId\": \"m-" + calls().size() + "\"}")
                            : json(409, "{\"code\": \"nonce-repeated\"}");
            answer.to(exchange, call);
        };
    }

    private static Answer json(int status, String body) {
        return (exchange, _) -> LoopbackServer.body(exchange, status, "application/json", body);
    }

    /** The server capitalises names so. */
    static String header(Call call, String name) {
        return call.headers().getOrDefault(name, "");
    }

    private static boolean isSigned(Call call) {
        try {
            String hash = HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(call.body().getBytes(StandardCharsets.UTF_8)));
            String signed = call.method() + "\n" + call.path() + "\n" + header(call, "X-sms-timestamp") + "\n"
                    + header(call, "X-sms-nonce") + "\n" + hash;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return header(call, "X-sms-key-id").equals(KEY_ID) && HexFormat.of()
                    .formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)))
                    .equals(header(call, "X-sms-signature"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
