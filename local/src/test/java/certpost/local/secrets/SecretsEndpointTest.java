package certpost.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.http.Answer;
import certpost.local.http.TriedExchange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading a secret. */
class SecretsEndpointTest {
    private final SecretsEndpoint secrets = new SecretsEndpoint(Map.of("certpost/holder-keys", "1=c2VjcmV0"));

    @Test
    void shouldGiveASecretByItsName() throws IOException {
        Answer answer = get("{\"SecretId\": \"certpost/holder-keys\"}");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode secret = new ObjectMapper().readTree(answer.body().asUtf8String());
        assertThat(secret.path("SecretString").asText()).isEqualTo("1=c2VjcmV0");
        assertThat(secret.path("ARN").asText())
                .isEqualTo("arn:aws:secretsmanager:us-east-1:000000000000:secret:certpost/holder-keys");
        assertThat(secret.at("/VersionStages/0").asText()).isEqualTo("AWSCURRENT");
    }

    @Test
    void shouldRefuseByTheRealOnesNames() throws IOException {
        refused(get("{\"SecretId\": \"other\"}"), "ResourceNotFoundException");
        refused(get("{}"), "ResourceNotFoundException");
        refused(get("{\"SecretId"), "SerializationException");
        refused(secrets
                .answer(TriedExchange.post("/secrets", "{}").with("X-Amz-Target", "secretsmanager.PutSecretValue")),
                "UnknownOperationException");
        refused(secrets.answer(TriedExchange.post("/secrets", "{}")), "UnknownOperationException");
    }

    private Answer get(String body) throws IOException {
        return secrets
                .answer(TriedExchange.post("/secrets", body).with("X-Amz-Target", "secretsmanager.GetSecretValue"));
    }

    private static void refused(Answer answer, String type) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().asUtf8String()).contains("\"__type\":\"" + type + "\"").doesNotContain("c2VjcmV0");
    }
}
