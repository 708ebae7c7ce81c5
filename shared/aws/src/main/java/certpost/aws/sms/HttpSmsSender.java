package certpost.aws.sms;

import certpost.aws.connection.OnePost;
import certpost.aws.http.JsonDocument;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Sends through an HTTP gateway that keeps the texts itself and takes a template's id and parameters, as mainland
 * providers want it; the protocol is that of {@code docs/sms-http-provider.md}.
 */
public final class HttpSmsSender implements SmsSender {
    private final Gateway gateway;
    private final RequestSigner signer;
    private final OnePost post;
    private final JsonType<Gateway.Message> messages;
    private final GatewayAnswers answers;

    public HttpSmsSender(Gateway gateway, RequestSigner signer, OnePost post, Jsonb jsonb) {
        this.gateway = gateway;
        this.signer = signer;
        this.post = post;
        this.messages = jsonb.type(Gateway.Message.class);
        this.answers = new GatewayAnswers(new JsonDocument(jsonb));
    }

    @Override
    public Outcome send(Sms sms) {
        byte[] body;
        try {
            body = messages.toJsonBytes(gateway.message(sms));
        } catch (SdkException _) {
            return new Outcome.TryLater("the signature cannot be read");
        }
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json; charset=utf-8"));
        try {
            headers.putAll(signer.headers(OnePost.METHOD, gateway.path(), body));
        } catch (SdkException | IllegalArgumentException _) {
            return new Outcome.TryLater("the signing key cannot be read");
        }
        return switch (post.send(gateway.endpoint(), headers, body)) {
            case OnePost.Result.Answered(int status, String answer) -> answers.outcome(status, answer);
            case OnePost.Result.NeverLeft _ -> new Outcome.TryLater("no connection");
            case OnePost.Result.Lost(String reason) -> new Outcome.Unknown(reason);
        };
    }
}
