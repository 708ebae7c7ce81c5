package certpost.local.ssm;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.http.Answer;
import certpost.local.http.TriedExchange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading a parameter. */
class SsmEndpointTest {
    private final SsmEndpoint ssm = new SsmEndpoint(Map.of("/certpost/holder-keys", "1=secret"));

    @Test
    void shouldGiveAParameterToWhoeverAsksForItsDecryption() throws IOException {
        Answer answer = get("{\"Name\": \"/certpost/holder-keys\", \"WithDecryption\": true}");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode parameter = new ObjectMapper().readTree(answer.body().asUtf8String()).path("Parameter");
        assertThat(parameter.path("Value").asText()).isEqualTo("1=secret");
        assertThat(parameter.path("Type").asText()).isEqualTo("SecureString");
        assertThat(parameter.path("ARN").asText()).isEqualTo(
                "arn:aws:ssm:us-east-1:000000000000:parameter/certpost/holder-keys");
    }

    @Test
    void shouldKeepTheSecretFromWhoeverForgetsTo() throws IOException {
        assertThat(get("{\"Name\": \"/certpost/holder-keys\"}").body().asUtf8String()).doesNotContain("secret");
    }

    @Test
    void shouldRefuseByTheRealOnesNames() throws IOException {
        refused(get("{\"Name\": \"/other\"}"), "ParameterNotFound");
        refused(get("{\"Name"), "SerializationException");
        refused(ssm.answer(TriedExchange.post("/ssm", "{}").with("X-Amz-Target", "AmazonSSM.PutParameter")),
                "UnknownOperationException");
        refused(ssm.answer(TriedExchange.post("/ssm", "{}")), "UnknownOperationException");
    }

    private Answer get(String body) throws IOException {
        return ssm.answer(TriedExchange.post("/ssm", body).with("X-Amz-Target", "AmazonSSM.GetParameter"));
    }

    private static void refused(Answer answer, String type) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().asUtf8String()).contains("\"__type\":\"" + type + "\"").doesNotContain("secret");
    }
}
