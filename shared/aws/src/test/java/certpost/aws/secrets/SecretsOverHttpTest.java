package certpost.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.FaultyHttp;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.Retries;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignedCalls;
import certpost.aws.signed.SignedPosts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** What is made of Secrets Manager's answers. */
class SecretsOverHttpTest {
    private static final String UNREAD = "secret certpost/holder-keys cannot be read: ";
    private static final String FOUND = """
            {"ARN": "arn:aws-cn:secretsmanager:cn-north-1:1:secret:certpost/holder-keys-a1b2c3", "CreatedDate": 1.7E9,
             "Name": "certpost/holder-keys", "VersionStages": ["AWSCURRENT"], "SecretString": "1=c2VjcmV0\\n\\"\\u94a5\\""}
            """;

    private final FaultyHttp http = new FaultyHttp();
    private final List<Duration> pauses = new ArrayList<>();
    private final Secrets secrets = new SecretsOverHttp(
            new SignedCalls(http,
                    new SignedPosts(
                            new ServiceAddress(AwsService.SECRETS_MANAGER, URI.create("http://127.0.0.1:1"),
                                    Region.CN_NORTH_1),
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))),
            new Retries(AwsRetryStrategy.legacyRetryStrategy().toBuilder().maxAttempts(3).build(), pauses::add),
            AdaptersOnDemand.jsonb());

    @Test
    void shouldGiveTheTextOfASecret() {
        http.answer(200, FOUND);

        assertThat(read()).isEqualTo("1=c2VjcmV0\n\"钥\"");
        assertThat(http.requests()).containsExactly("GetSecretValue");
    }

    @ParameterizedTest
    @CsvSource({"500, InternalServiceError", "503, ServiceUnavailable", "400, ThrottlingException",
            "429, TooManyRequestsException"})
    void shouldAskAgainAfterAFailureThatMayPass(int status, String code) {
        http.fail(status, code).breakOff().answer(200, FOUND);

        assertThat(read()).startsWith("1=");
        assertThat(http.requests()).hasSize(3);
        assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void shouldGiveUpAfterThreeTries() {
        http.fail(500, "InternalServiceError").breakOff().fail(503, "ServiceUnavailable");

        assertThat(refused()).hasMessageStartingWith(UNREAD + "ServiceUnavailable");
        assertThat(http.requests()).hasSize(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void shouldSayWhatBrokeWhereNoAnswerCame() {
        http.breakOff().breakOff().breakOff();

        assertThatThrownBy(this::read).isInstanceOf(SdkClientException.class)
                .hasMessage(UNREAD + "SocketException")
                .hasCauseInstanceOf(IOException.class);
        assertThat(http.requests()).hasSize(3);
    }

    @Test
    void shouldSayThatItWasThrottledSoThatADoorCanSayComeAgain() {
        for (int tries = 0; tries < 3; tries++) {
            http.fail(400, "ThrottlingException");
        }

        assertThat(refused().isThrottlingException()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"400, ResourceNotFoundException", "400, AccessDeniedException", "400, DecryptionFailure",
            "403, InvalidSignatureException", "499, Unheard"})
    void shouldNameARefusalAndNotAskAgain(int status, String code) {
        http.answer(status, "{\"__type\": \"%s\", \"message\": \"c2VjcmV0\"}".formatted(code));

        AwsServiceException refusal = refused();
        assertThat(refusal).hasMessageStartingWith(UNREAD + code)
                .hasMessageContaining("r-1")
                .hasMessageNotContaining("c2VjcmV0");
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(http.requests()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>c2VjcmV0</html>", "{}", "{\"__type\": {}}", "{\"__type\": \"c2Vj cmV0\"}"})
    void shouldNameARefusalThatIsNotUnderstoodByItsStatus(String body) {
        http.answer(301, body);

        assertThat(refused()).hasMessageStartingWith(UNREAD + "HTTP 301").hasMessageNotContaining("c2Vj");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "c2VjcmV0", "[]", "{\"SecretString\": \"c2VjcmV0", "{\"SecretString\": {}}"})
    void shouldNameAnAnswerThatIsNotUnderstoodAndRepeatNoneOfIt(String body) {
        http.answer(200, body);

        assertThatThrownBy(this::read).isInstanceOf(SdkClientException.class)
                .hasMessage(UNREAD + "the answer is not understood")
                .hasNoCause();
        assertThat(http.requests()).hasSize(1);
    }

    @Test
    void shouldNameASecretThatHasNoText() {
        http.answer(200, "{\"Name\": \"certpost/holder-keys\", \"SecretBinary\": \"c2VjcmV0\"}");

        assertThatThrownBy(this::read).isInstanceOf(SdkClientException.class).hasMessage(UNREAD + "it has no text");
    }

    private String read() {
        return secrets.text("certpost/holder-keys");
    }

    private AwsServiceException refused() {
        return catchThrowableOfType(AwsServiceException.class, this::read);
    }
}
