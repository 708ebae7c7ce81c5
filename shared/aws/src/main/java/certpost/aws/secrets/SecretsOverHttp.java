package certpost.aws.secrets;

import certpost.aws.Sleeper;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
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
    private final SecretsAddress address;
    private final AwsCredentialsProvider credentials;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final JsonType<Wanted> wanted;
    private final SecretAnswers answers;
    private final Sleeper sleeper;

    /**
     * Reads secrets there.
     *
     * @param http waits neither for a connection nor for an answer without end
     */
    public SecretsOverHttp(SdkHttpClient http, SecretsAddress address, AwsCredentialsProvider credentials, Jsonb jsonb,
            Sleeper sleeper) {
        this.http = http;
        this.address = address;
        this.credentials = credentials;
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
        SignedRequest signed = signed(wanted.toJsonBytes(new Wanted(name)));
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

    private SignedRequest signed(byte[] body) {
        SdkHttpRequest post = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address.endpoint())
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("Content-Length", String.valueOf(body.length))
                .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
                .build();
        return signer.sign(SignRequest.builder(credentials.resolveCredentials())
                .request(post)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SecretsAddress.SERVICE)
                .putProperty(AwsV4HttpSigner.REGION_NAME, address.region().id())
                .build());
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
