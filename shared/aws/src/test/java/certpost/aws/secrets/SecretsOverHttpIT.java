package certpost.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.LoopbackServer;
import certpost.aws.connection.JdkHttpClient;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.Retries;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignatureV4;
import certpost.aws.signed.SignedCalls;
import certpost.aws.signed.SignedPosts;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;

/** What arrives where a secret is asked for. */
class SecretsOverHttpIT {
    private static final String NAME = "certpost/holder-keys";
    private static final AwsCredentials LONG_LIVED = AwsBasicCredentials.create("AKIDEXAMPLE", "the key of a test");
    private static final AwsCredentials OF_A_ROLE = AwsSessionCredentials.create("ASIAEXAMPLE", "its key", "its token");
    private static final LoopbackServer.Answer FOUND = answering(200, "{\"SecretString\": \"1=c2VjcmV0\\n\"}");

    private final LoopbackServer server = new LoopbackServer(FOUND);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAskForTheCurrentVersionOfTheSecret() {
        assertThat(secrets(LONG_LIVED).text(NAME)).isEqualTo("1=c2VjcmV0\n");

        assertThat(server.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/");
            assertThat(call.headers()).containsEntry("X-amz-target", "secretsmanager.GetSecretValue")
                    .containsEntry("Content-type", "application/x-amz-json-1.1")
                    .doesNotContainKey("X-amz-security-token");
            assertThat(call.body()).isEqualTo("{\"SecretId\":\"certpost/holder-keys\"}");
        });
    }

    @Test
    void shouldSignWhatArrivesForTheServiceAndItsRegion() {
        secrets(LONG_LIVED).text("certpost/\"钥\"");

        assertThat(server.calls()).singleElement().satisfies(call -> {
            assertThat(call.headers().get("Authorization"))
                    .matches(
                            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/cn-north-1/secretsmanager/aws4_request, .*")
                    .isEqualTo(SignatureV4.of(call, LONG_LIVED.secretAccessKey()))
                    .isNotEqualTo(SignatureV4.of(call, OF_A_ROLE.secretAccessKey()));
            assertThat(SignatureV4.signedHeaders(call)).contains("content-type", "host", "x-amz-date", "x-amz-target");
        });
    }

    @Test
    void shouldShowTheTokenOfARoleAndSignIt() {
        secrets(OF_A_ROLE).text(NAME);

        assertThat(server.calls()).singleElement().satisfies(call -> {
            assertThat(call.headers()).containsEntry("X-amz-security-token", "its token");
            assertThat(call.headers().get("Authorization"))
                    .isEqualTo(SignatureV4.of(call, OF_A_ROLE.secretAccessKey()));
            assertThat(SignatureV4.signedHeaders(call)).contains("x-amz-security-token");
        });
    }

    @Test
    void shouldSignAnewWhatIsAskedAgain() {
        server.answers((exchange, call) -> {
            server.answers(FOUND);
            answering(500, "{\"__type\": \"InternalServiceError\"}").to(exchange, call);
        });

        assertThat(secrets(LONG_LIVED).text(NAME)).isEqualTo("1=c2VjcmV0\n");
        assertThat(server.calls()).hasSize(2)
                .allSatisfy(call -> assertThat(call.headers().get("Authorization"))
                        .isEqualTo(SignatureV4.of(call, LONG_LIVED.secretAccessKey())));
    }

    @Test
    void shouldNameARefusal() {
        server.answers(answering(400, "{\"__type\": \"ResourceNotFoundException\", \"Message\": \"text\"}"));

        assertThatThrownBy(() -> secrets(LONG_LIVED).text(NAME)).isInstanceOf(AwsServiceException.class)
                .hasMessageStartingWith("secret certpost/holder-keys cannot be read: ResourceNotFoundException");
        assertThat(server.calls()).hasSize(1);
    }

    /** Who follows shows his token to somebody else. */
    @Test
    void shouldNotFollowToAnotherPlace() {
        server.answers((exchange, _) -> {
            exchange.getResponseHeaders().set("Location", server.uri() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThatThrownBy(() -> secrets(OF_A_ROLE).text(NAME)).isInstanceOf(AwsServiceException.class)
                .hasMessageStartingWith("secret certpost/holder-keys cannot be read: HTTP 307");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void shouldSayWhereNobodyAnswers() {
        Secrets secrets = secrets(LONG_LIVED);
        server.close();

        assertThatThrownBy(() -> secrets.text(NAME))
                .hasMessage("secret certpost/holder-keys cannot be read: ConnectException")
                .hasCauseInstanceOf(ConnectException.class);
    }

    private Secrets secrets(AwsCredentials credentials) {
        return new SecretsOverHttp(
                new SignedCalls(new JdkHttpClient(Duration.ofSeconds(2), Duration.ofSeconds(8)),
                        new SignedPosts(new ServiceAddress(AwsService.SECRETS_MANAGER, server.uri(), Region.CN_NORTH_1),
                                StaticCredentialsProvider.create(credentials))),
                new Retries(AwsRetryStrategy.legacyRetryStrategy(), _ -> {}), AdaptersOnDemand.jsonb());
    }

    private static LoopbackServer.Answer answering(int status, String body) {
        return (exchange, _) -> LoopbackServer.body(exchange, status, "application/x-amz-json-1.1", body);
    }
}
