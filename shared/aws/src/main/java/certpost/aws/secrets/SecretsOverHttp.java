package certpost.aws.secrets;

import certpost.aws.Sleeper;
import certpost.aws.signed.SignedPosts;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Reads secrets by the one call of Secrets Manager that is needed, signed and sent by the SDK's parts that DynamoDB's
 * client uses as well: making and first using a client of its own would be paid for at every cold start.
 */
public final class SecretsOverHttp implements Secrets {
    private static final int MOST_TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final int SERVER_ERROR = 500;
    /** A secret has at most 65,536 bytes, of which JSON may write each by six. */
    private static final int LONGEST_ANSWER = 512 * 1024;

    /** What is asked for: the version that is current, since no other is named. */
    @Json
    record Wanted(@Json.Property("SecretId") String secretId) {}

    private final SdkHttpClient http;
    private final SignedPosts posts;
    private final JsonType<Wanted> wanted;
    private final SecretAnswers answers;
    private final Sleeper sleeper;

    /**
     * Reads secrets where such requests go.
     *
     * @param http waits neither for a connection nor for an answer without end
     */
    public SecretsOverHttp(SdkHttpClient http, SignedPosts posts, Jsonb jsonb, Sleeper sleeper) {
        this.http = http;
        this.posts = posts;
        this.wanted = jsonb.type(Wanted.class);
        this.answers = new SecretAnswers(jsonb);
        this.sleeper = sleeper;
    }

    @Override
    public String text(String name) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1;; tries++) {
            try {
                return read(name);
            } catch (SdkException e) {
                if (tries == MOST_TRIES || !mayPass(e)) {
                    throw e;
                }
            }
            sleeper.pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static boolean mayPass(SdkException failure) {
        return failure instanceof SdkServiceException refusal
                ? refusal.statusCode() >= SERVER_ERROR || refusal.isThrottlingException()
                : failure.getCause() instanceof IOException;
    }

    private String read(String name) {
        SignedRequest signed = posts.sign(
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "secretsmanager.GetSecretValue"),
                wanted.toJsonBytes(new Wanted(name)));
        try {
            HttpExecuteResponse answer = http.prepareRequest(HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(signed.payload().orElseThrow())
                    .build()).call();
            return answers.text(name, answer.httpResponse(), body(answer));
        } catch (IOException e) {
            throw SdkClientException.create(SecretAnswers.unread(name) + e.getClass().getSimpleName(), e);
        }
    }

    /** Read to its end, so that the connection can be used again. */
    private static byte[] body(HttpExecuteResponse answer) throws IOException {
        try (InputStream in = answer.responseBody()
                .map(InputStream.class::cast)
                .orElseGet(InputStream::nullInputStream)) {
            return in.readNBytes(LONGEST_ANSWER);
        }
    }
}
