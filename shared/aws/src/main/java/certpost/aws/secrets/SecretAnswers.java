package certpost.aws.secrets;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Reads what Secrets Manager answers. Of its words only the code of a refusal gets into a message. */
final class SecretAnswers {
    private static final String CODE = "[A-Za-z]{1,100}";

    /** A secret, or one in bytes, which has no text. */
    @Json
    record Found(@Json.Property("SecretString") @Nullable String text) {
        @Override
        public String toString() {
            return "a secret";
        }
    }

    /** A refusal; its type may come behind the name of a namespace and a hash. */
    @Json
    record Refused(@Json.Property("__type") @Nullable String type) {}

    private final JsonType<Found> found;
    private final JsonType<Refused> refused;

    SecretAnswers(Jsonb jsonb) {
        this.found = jsonb.type(Found.class);
        this.refused = jsonb.type(Refused.class);
    }

    /** The text of a secret, or a failure as the SDK's own client would throw it. */
    String text(String name, SdkHttpResponse answer, byte[] body) {
        if (!answer.isSuccessful()) {
            throw refusal(name, answer, body);
        }
        Found secret = read(found, body)
                .orElseThrow(() -> SdkClientException.create(unread(name) + "the answer is not understood"));
        if (secret.text() == null) {
            throw SdkClientException.create(unread(name) + "it has no text");
        }
        return secret.text();
    }

    static String unread(String name) {
        return "secret " + name + " cannot be read: ";
    }

    private SdkException refusal(String name, SdkHttpResponse answer, byte[] body) {
        String code = read(refused, body).map(Refused::type)
                .map(type -> type.substring(type.indexOf('#') + 1))
                .filter(type -> type.matches(CODE))
                .orElseGet(() -> "HTTP " + answer.statusCode());
        return AwsServiceException.builder()
                .statusCode(answer.statusCode())
                .requestId(answer.firstMatchingHeader("x-amzn-RequestId").orElse(null))
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("SecretsManager")
                        .errorCode(code)
                        .errorMessage(unread(name) + code)
                        .build())
                .build();
    }

    /** Empty where it is no such JSON. What the reader says of it is left out: it may quote the secret. */
    private static <T> Optional<T> read(JsonType<T> type, byte[] body) {
        try {
            return Optional.ofNullable(type.fromJson(body));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
