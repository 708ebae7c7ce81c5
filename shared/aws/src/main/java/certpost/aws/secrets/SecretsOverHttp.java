package certpost.aws.secrets;

import certpost.aws.signed.Retries;
import certpost.aws.signed.SignedCalls;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Reads secrets by the one call of Secrets Manager that is needed, signed and sent by the SDK's parts that DynamoDB's
 * client uses as well: making and first using a client of its own would be paid for at every cold start.
 */
public final class SecretsOverHttp implements Secrets {
    /** What is asked for: the version that is current, since no other is named. */
    @Json
    record Wanted(@Json.Property("SecretId") String secretId) {}

    private final SignedCalls calls;
    private final Retries retries;
    private final JsonType<Wanted> wanted;
    private final SecretAnswers answers;

    /** Reads secrets by such calls, and again where that may help. */
    public SecretsOverHttp(SignedCalls calls, Retries retries, Jsonb jsonb) {
        this.calls = calls;
        this.retries = retries;
        this.wanted = jsonb.type(Wanted.class);
        this.answers = new SecretAnswers(jsonb);
    }

    @Override
    public String text(String name) {
        return retries.call(() -> read(name));
    }

    private String read(String name) {
        try {
            var answer = calls.send(Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target",
                    "secretsmanager.GetSecretValue"), wanted.toJsonBytes(new Wanted(name)));
            return answers.text(name, answer.head(), answer.body().asByteArrayUnsafe());
        } catch (IOException e) {
            throw SdkClientException.create(SecretAnswers.unread(name) + e.getClass().getSimpleName(), e);
        }
    }
}
